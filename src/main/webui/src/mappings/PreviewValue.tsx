import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldValue, MappingPreview, MappingTarget } from '../api/types';
import { useShownValue } from '../lib/fieldValues';
import classes from './mappings.module.css';

interface Props {
  target: MappingTarget;
  field: MappingPreview['fields'][number] | undefined;
}

/** What the last submission gives in this field. */
export function PreviewValue({ target, field }: Props) {
  const { t } = useTranslation();
  const shown = useShownValue();
  if (!field) return null;
  if (field.problem) {
    return (
      <span className={classes.problem}>
        <IconAlertTriangle size={14} aria-hidden />
        {t('mapping.preview.problem', { problem: field.problem })}
      </span>
    );
  }
  const value = typeof field.value === 'object' && !Array.isArray(field.value) ? null : field.value;
  const text = shown(target, value as FieldValue);
  return (
    <span className={classes.value} title={text ?? undefined}>
      <span className="visually-hidden">{t('mapping.preview.gives')} </span>
      {text ?? <span className={classes.quiet}>{t('mapping.preview.empty')}</span>}
    </span>
  );
}
