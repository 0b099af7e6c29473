import { expect, test } from 'vitest';
import { changeOf, complaintOf, type FieldFormValues, newOption, valuesOf } from './fieldValues';

const choice = (...labels: string[]): FieldFormValues => ({
  ...valuesOf(undefined),
  label: ' Service ',
  type: 'CHOICE',
  options: labels.map(label => ({ ...newOption(), label })),
});

test('what is sent is trimmed and has no empty new options', () => {
  expect(changeOf(choice(' Whitening ', ''))).toMatchObject({
    label: 'Service',
    options: [{ key: null, label: 'Whitening', retired: false }],
  });
});

test('a field without a choice sends no options', () => {
  expect(changeOf({ ...choice('Whitening'), type: 'NUMBER' }).options).toEqual([]);
});

test('a choice needs an option that can be chosen, each with a name of its own', () => {
  expect(complaintOf(choice(''))).toBe('none');
  expect(complaintOf(choice('Implants', 'implants '))).toBe('twice');
  expect(complaintOf(choice('Implants', 'Braces'))).toBeNull();
  const emptied = choice('Implants');
  emptied.options.push({ id: 'x', key: 'x', label: ' ', retired: false });
  expect(complaintOf(emptied)).toBe('empty');
});
