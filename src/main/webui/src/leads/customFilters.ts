import type { FieldDefinition, FieldType, FieldValue } from '../api/types';

/** What the list is asked for: a field's key and the value that it must have. */
export const filterOf = (key: string, value: NonNullable<FieldValue>) =>
  `${key}:${Array.isArray(value) ? value.join(',') : String(value)}`;

/** Reads a filter from the address; null when its field is not there (any more). */
export function readFilter(text: string, fields: FieldDefinition[]) {
  const at = text.indexOf(':');
  const field = fields.find(one => one.key === text.slice(0, at));
  if (at < 1 || !field) return null;
  return { field, value: typed(text.slice(at + 1), field.type) };
}

function typed(text: string, type: FieldType): FieldValue {
  if (type === 'YES_NO') return text === 'true';
  if (type === 'NUMBER') return Number.isNaN(Number(text)) ? text : Number(text);
  return type === 'MULTI_CHOICE' ? [text] : text;
}

/** A moment is not asked for by itself, and of several choices one is asked for at a time. */
export const filterable = (field: FieldDefinition) => field.type !== 'DATE_TIME';
export const askedType = (type: FieldType): FieldType => (type === 'MULTI_CHOICE' ? 'CHOICE' : type);
