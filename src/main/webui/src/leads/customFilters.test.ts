import { expect, test } from 'vitest';
import { fields } from '../../dev-mock/fields';
import { filterOf, readFilter } from './customFilters';

test.each([
  ['budget', 450.5, 'budget:450.5'],
  ['insured', false, 'insured:false'],
  ['referrer', 'a: b', 'referrer:a: b'],
  ['service', 'implants', 'service:implants'],
])('a filter of %s survives the address', (key, value, text) => {
  expect(filterOf(key, value)).toBe(text);
  expect(readFilter(text, fields)).toMatchObject({ field: { key }, value });
});

test('several choices are asked for one at a time', () => {
  expect(readFilter('best_times:noon', fields)?.value).toEqual(['noon']);
});

test.each(['', ':x', 'service', 'gone:1'])('what names no field is no filter: "%s"', text => {
  expect(readFilter(text, fields)).toBeNull();
});
