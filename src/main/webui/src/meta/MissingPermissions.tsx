import { useTranslation } from 'react-i18next';
import classes from './meta.module.css';
import { permissionWords } from './permissionWords';

/** Each missing permission with what it is for. */
export function MissingPermissions({ names }: { names: string[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.permissions}>
      {names.map(name => {
        const words = permissionWords(name, t);
        return (
          <li key={name}>
            {words ?? name}
            {words && <code>{name}</code>}
          </li>
        );
      })}
    </ul>
  );
}
