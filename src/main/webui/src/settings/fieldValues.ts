import type { FieldChange, FieldDefinition, FieldType } from '../api/types';
import { hasOptions } from '../ui/FieldTypeMark';

export const places = ['onCreate', 'onEdit', 'onDetail', 'onList'] as const;

/** An option as it is typed; `id` only tells the rows apart. */
export interface TypedOption {
  id: string;
  key: string | null;
  label: string;
  retired: boolean;
}

export interface FieldFormValues extends Omit<FieldChange, 'options'> {
  type: FieldType;
  options: TypedOption[];
}

export const newOption = (): TypedOption => ({
  id: crypto.randomUUID(),
  key: null,
  label: '',
  retired: false,
});

export function valuesOf(field: FieldDefinition | undefined): FieldFormValues {
  if (!field) {
    return {
      label: '',
      type: 'TEXT',
      required: false,
      options: [newOption(), newOption()],
      onCreate: true,
      onEdit: true,
      onDetail: true,
      onList: false,
    };
  }
  const { label, type, required, options, onCreate, onEdit, onDetail, onList } = field;
  const typed = options.map(option => ({ ...option, id: option.key }));
  return { label, type, required, options: typed, onCreate, onEdit, onDetail, onList };
}

/** What is sent: trimmed, without empty new options, and without options where the type has none. */
export function changeOf({ type, options, ...values }: FieldFormValues): FieldChange {
  const kept = options
    .map(({ key, label, retired }) => ({ key, label: label.trim(), retired }))
    .filter(({ key, label }) => key !== null || label !== '');
  return { ...values, label: values.label.trim(), options: hasOptions(type) ? kept : [] };
}

export type OptionsComplaint = 'none' | 'empty' | 'twice';

/** What is wrong with the options of a choice, if anything. */
export function complaintOf(values: FieldFormValues): OptionsComplaint | null {
  if (!hasOptions(values.type)) return null;
  const { options } = changeOf(values);
  if (options.every(option => option.retired)) return 'none';
  if (options.some(option => option.label === '')) return 'empty';
  const names = options.map(option => option.label.toLocaleLowerCase());
  return new Set(names).size < names.length ? 'twice' : null;
}
