import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingTarget } from '../api/types';
import { hasOptions } from '../ui/FieldTypeMark';

interface Props {
  label: string;
  description?: ReactNode;
  /** Without words of its own beside it: the label is only read out. */
  bare?: boolean;
  target: MappingTarget;
  value: string;
  onChange: (value: string) => void;
}

/** A fixed value for a field: one of its options where it has some, text otherwise. */
export function ValueInput({ label, description, bare, target, value, onChange }: Props) {
  const { t } = useTranslation();
  const named = bare ? { 'aria-label': label } : { label, description };
  const options = hasOptions(target.type)
    ? target.options
        .filter(option => !option.retired || option.key === value)
        .map(option => ({ value: option.key, label: option.label }))
    : target.type === 'YES_NO'
      ? [
          { value: 'true', label: t('common.yes') },
          { value: 'false', label: t('common.no') },
        ]
      : null;
  if (!options) {
    return (
      <TextInput
        {...named}
        value={value}
        maxLength={2000}
        onChange={event => onChange(event.currentTarget.value)}
      />
    );
  }
  const strange = value !== '' && !options.some(option => option.value === value);
  return (
    <Select
      {...named}
      clearable
      searchable
      nothingFoundMessage={t('common.nothingFound')}
      data={strange ? [...options, { value, label: value }] : options}
      value={value || null}
      onChange={chosen => onChange(chosen ?? '')}
    />
  );
}
