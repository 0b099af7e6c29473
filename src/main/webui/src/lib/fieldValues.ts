import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldDefinition, FieldOption, FieldValue } from '../api/types';
import { type Format, useFormat } from './format';

/** What must be known of a field to show its values. */
export type Shape = Pick<FieldDefinition, 'type' | 'options'>;

const long = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const labelOf = (options: FieldOption[], key: string) =>
  options.find(option => option.key === key)?.label ?? key;

function shown({ type, options }: Shape, value: NonNullable<FieldValue>, format: Format, t: TFunction) {
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  if (typeof value === 'number') return format.number(value);
  if (Array.isArray(value)) return value.map(key => labelOf(options, key)).join(', ');
  switch (type) {
    case 'DATE':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value, long) : value;
    case 'DATE_TIME':
      return Number.isNaN(Date.parse(value)) ? value : format.dateTime(value);
    case 'CHOICE':
      return labelOf(options, value);
    default:
      return value;
  }
}

/** Writes a field's value in the reader's language; null when there is none. */
export function useShownValue(): (shape: Shape, value: FieldValue | undefined) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  return (shape, value) =>
    value == null || value === '' || (Array.isArray(value) && value.length === 0)
      ? null
      : shown(shape, value, format, t);
}
