import type {
  FieldDefinition,
  FieldOption,
  FieldType,
  FieldValue,
  LeadChange,
  LeadDetail,
} from '../api/types';
import { customKey, customPath } from '../lib/leadFields';

/** A field of the lead's form: a standard one by its name, a custom one as `custom.key`. */
export interface EditField {
  path: string;
  label: string;
  type: FieldType;
  required: boolean;
  options: FieldOption[];
}
export type EditValues = Record<string, FieldValue>;

const standard = {
  firstName: 'TEXT',
  lastName: 'TEXT',
  phone: 'PHONE',
  email: 'EMAIL',
  company: 'TEXT',
  jobTitle: 'TEXT',
  description: 'TEXT',
} as const satisfies Record<string, FieldType>;
type Standard = keyof typeof standard;

export function editFields(definitions: FieldDefinition[], name: (field: string) => string): EditField[] {
  const own = (Object.keys(standard) as Standard[]).map(path => ({
    path,
    label: name(path),
    type: standard[path],
    required: false,
    options: [],
  }));
  const custom = definitions
    .filter(field => field.onEdit && !field.retired)
    .map(({ key, label, type, required, options }) => ({
      path: customPath(key),
      label,
      type,
      required,
      options,
    }));
  return [...own, ...custom];
}

function valueAt(lead: LeadDetail, path: string): FieldValue {
  const key = customKey(path);
  return (key === undefined ? lead[path as Standard] : lead.custom?.[key]) ?? null;
}

export const valuesOf = (lead: LeadDetail, fields: EditField[]): EditValues =>
  Object.fromEntries(fields.map(({ path }) => [path, valueAt(lead, path)]));

/** Empty text and an empty choice are no value; the order of several choices says nothing. */
function plain(value: FieldValue | undefined): FieldValue {
  if (Array.isArray(value)) return value.length > 0 ? value.toSorted() : null;
  if (typeof value === 'string') return value.trim() || null;
  return value ?? null;
}

const same = (one: FieldValue | undefined, other: FieldValue | undefined) =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

export const changedPaths = (before: EditValues, after: EditValues): string[] =>
  Object.keys(after).filter(path => !same(before[path], after[path]));

/** What is sent: the changed fields alone, so that nothing else of the lead is written over. */
export function changeOf(paths: string[], values: EditValues, version: number): LeadChange {
  const sent = (path: string) => (Array.isArray(values[path]) ? values[path] : plain(values[path]));
  const own = paths.filter(path => customKey(path) === undefined);
  const custom = paths.filter(path => customKey(path) !== undefined);
  return {
    version,
    ...Object.fromEntries(own.map(path => [path, sent(path)])),
    ...(custom.length > 0
      ? { custom: Object.fromEntries(custom.map(path => [customKey(path)!, sent(path)])) }
      : {}),
  };
}

/** Where two people changed the same field to different values. */
export const clashes = (before: EditValues, mine: EditValues, theirs: EditValues): string[] =>
  changedPaths(before, mine).filter(
    path => !same(before[path], theirs[path]) && !same(mine[path], theirs[path]),
  );

/** Their version with my changes in it, except where theirs was chosen. */
export function merged(
  before: EditValues,
  mine: EditValues,
  theirs: EditValues,
  takeTheirs: readonly string[] = [],
): EditValues {
  const kept = changedPaths(before, mine).filter(path => !takeTheirs.includes(path));
  return { ...theirs, ...Object.fromEntries(kept.map(path => [path, mine[path] ?? null])) };
}

export const lacking = (fields: EditField[], values: EditValues): string[] =>
  fields.filter(({ path, required }) => required && plain(values[path]) === null).map(({ path }) => path);
