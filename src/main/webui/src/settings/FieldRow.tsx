import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition } from '../api/types';
import { useFormat } from '../lib/format';
import { FieldTypeMark } from '../ui/FieldTypeMark';
import { FieldDialog } from './FieldDialog';
import { FieldMenu } from './FieldMenu';
import { places } from './fieldValues';
import classes from './lists.module.css';

export interface FieldProps {
  field: FieldDefinition;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
}

export function FieldRow(props: FieldProps) {
  const { field } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, edit] = useDisclosure(false);
  const shownOn = places.filter(place => field[place]).map(place => t(`fields.places.${place}`));
  return (
    <>
      <div className={classes.field}>
        <div className={classes.name}>
          <span className={classes.type}>
            <FieldTypeMark type={field.type} />
          </span>
          <strong>{field.label}</strong>
          {field.required && <span className={classes.initial}>{t('fields.required')}</span>}
          {field.retired && <span className={classes.quiet}>{t('settings.list.retired')}</span>}
        </div>
        <div className={classes.quiet}>
          {t(`fields.types.${field.type}`)}
          {' · '}
          {shownOn.length > 0 ? format.list(shownOn) : t('fields.nowhere')}
        </div>
      </div>
      <span className={`${classes.leads} ${classes.quiet}`}>
        {t('fields.values', { count: field.valuesCount })}
      </span>
      <FieldMenu {...props} onEdit={edit.open} />
      <FieldDialog field={field} opened={editing} onClose={edit.close} />
    </>
  );
}
