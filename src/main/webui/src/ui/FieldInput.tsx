import { MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldOption, FieldType, FieldValue } from '../api/types';
import { useFormat } from '../lib/format';
import { momentOf, wallClock } from '../lib/zoned';

interface Props {
  field: { label: string; type: FieldType; required: boolean; options: FieldOption[] };
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  error?: ReactNode;
  description?: ReactNode;
  /** False inside a popover, which a list outside of it would close. */
  withinPortal?: boolean;
}

const inputTypes: Partial<Record<FieldType, string>> = {
  PHONE: 'tel',
  EMAIL: 'email',
  URL: 'url',
  DATE: 'date',
  DATE_TIME: 'datetime-local',
};

/** The input that fits a field's type. An empty one means "no value". */
export function FieldInput({ field, value, onChange, withinPortal = true, ...rest }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  // The form checks what is required, and says so in the reader's language.
  const shared = { label: field.label, withAsterisk: field.required, ...rest };
  const text = typeof value === 'string' ? value : '';
  const comboboxProps = { withinPortal };
  switch (field.type) {
    case 'NUMBER':
      return (
        <NumberInput
          {...shared}
          value={typeof value === 'number' ? value : ''}
          decimalScale={6}
          decimalSeparator={format.decimalSign}
          hideControls
          onChange={next => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'YES_NO':
      return (
        <Select
          {...shared}
          clearable
          comboboxProps={comboboxProps}
          data={[
            { value: 'true', label: t('common.yes') },
            { value: 'false', label: t('common.no') },
          ]}
          value={typeof value === 'boolean' ? String(value) : null}
          onChange={next => onChange(next === null ? null : next === 'true')}
        />
      );
    case 'CHOICE':
      return (
        <Select
          {...shared}
          clearable
          comboboxProps={comboboxProps}
          searchable
          data={offered(field.options, [text])}
          value={text || null}
          nothingFoundMessage={t('common.nothingFound')}
          onChange={onChange}
        />
      );
    case 'MULTI_CHOICE':
      return (
        <MultiSelect
          {...shared}
          clearable
          comboboxProps={comboboxProps}
          searchable
          data={offered(field.options, Array.isArray(value) ? value : [])}
          value={Array.isArray(value) ? value : []}
          nothingFoundMessage={t('common.nothingFound')}
          onChange={next => onChange(next.length > 0 ? next : null)}
        />
      );
    case 'TEXT':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2000}
          value={text}
          onChange={event => onChange(event.currentTarget.value)}
        />
      );
    case 'DATE_TIME':
      return (
        <TextInput
          {...shared}
          type="datetime-local"
          value={text && wallClock(text, format.timeZone)}
          onChange={event => onChange(momentOf(event.currentTarget.value, format.timeZone))}
        />
      );
    default:
      return (
        <TextInput
          {...shared}
          type={inputTypes[field.type] ?? 'text'}
          value={text}
          onChange={event => onChange(event.currentTarget.value)}
        />
      );
  }
}

/** Retired options are not offered, except those that are chosen already. */
const offered = (options: FieldOption[], chosen: string[]) =>
  options
    .filter(option => !option.retired || chosen.includes(option.key))
    .map(({ key, label }) => ({ value: key, label }));
