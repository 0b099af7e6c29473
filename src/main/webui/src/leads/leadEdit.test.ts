import { expect, test } from 'vitest';
import type { FieldDefinition } from '../api/types';
import { changedPaths, changeOf, clashes, editFields, lacking, merged } from './leadEdit';

const definition = (key: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  id: key,
  key,
  label: key,
  type: 'TEXT',
  required: false,
  options: [],
  onCreate: true,
  onEdit: true,
  onDetail: true,
  onList: false,
  position: 0,
  retired: false,
  version: 1,
  valuesCount: 0,
  ...more,
});

test('the form has the standard fields and the custom ones that people edit', () => {
  const fields = editFields(
    [definition('size'), definition('old', { retired: true }), definition('hidden', { onEdit: false })],
    field => field,
  );
  expect(fields.map(field => field.path)).toEqual([
    'firstName',
    'lastName',
    'phone',
    'email',
    'company',
    'jobTitle',
    'description',
    'custom.size',
  ]);
});

test('only what changed is sent, and emptied text as no value', () => {
  const before = { firstName: 'Ada', email: null, 'custom.tags': ['a', 'b'], 'custom.size': 4 };
  const after = { firstName: '  ', email: '', 'custom.tags': ['b', 'a'], 'custom.size': 5 };
  const paths = changedPaths(before, after);
  expect(paths).toEqual(['firstName', 'custom.size']);
  expect(changeOf(paths, after, 7)).toEqual({ version: 7, firstName: null, custom: { size: 5 } });
});

test('without a custom change nothing is said of custom fields', () => {
  expect(changeOf(['phone'], { phone: ' +48 1 ' }, 1)).toEqual({ version: 1, phone: '+48 1' });
});

test('two people clash only where both changed one field to different values', () => {
  const before = { firstName: 'A', lastName: 'B', phone: '1', company: null };
  const mine = { firstName: 'X', lastName: 'B', phone: '2', company: 'C' };
  const theirs = { firstName: 'Y', lastName: 'Z', phone: '2', company: null };
  expect(clashes(before, mine, theirs)).toEqual(['firstName']);
  expect(merged(before, mine, theirs)).toEqual({ firstName: 'X', lastName: 'Z', phone: '2', company: 'C' });
  expect(merged(before, mine, theirs, ['firstName'])['firstName']).toBe('Y');
});

test('a required field without a value is missed, "no" is a value', () => {
  const fields = editFields(
    [definition('a', { required: true }), definition('b', { required: true, type: 'YES_NO' })],
    field => field,
  );
  expect(lacking(fields, { 'custom.a': ' ', 'custom.b': false })).toEqual(['custom.a']);
});
