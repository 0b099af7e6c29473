import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice';
import classes from './meta.module.css';

export function AppProblem({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.problem}>
      <Notice tone="bad" title={t('meta.appProblem')} alert>
        {t('meta.appProblemText')}
        <br />
        <small>{text}</small>
      </Notice>
    </div>
  );
}
