import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { leadFieldsQuery } from '../api/queries';
import type { FieldDefinition } from '../api/types';

const known = [
  'firstName',
  'lastName',
  'name',
  'email',
  'phone',
  'company',
  'jobTitle',
  'description',
  'status',
  'source',
  'assignee',
] as const;

const prefix = 'custom.';

/** How a custom field is named beside the standard ones. */
export const customPath = (key: string) => prefix + key;

/** The key of a custom field, undefined for a standard field. */
export const customKey = (field: string) =>
  field.startsWith(prefix) ? field.slice(prefix.length) : undefined;

/** A lead field in the reader's words; one that we have no word for keeps its own name. */
export function fieldName(field: string, t: TFunction, fields: FieldDefinition[] = []): string {
  const name = known.find(one => one === field);
  if (name) return t(`leads.fields.${name}`);
  const key = customKey(field);
  return fields.find(one => one.key === key)?.label ?? key ?? field;
}

export function useFieldName(): (field: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery(leadFieldsQuery);
  return field => fieldName(field, t, data);
}
