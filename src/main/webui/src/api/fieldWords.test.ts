import type { TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { Problem } from './client';
import { fieldErrors } from './errors';
import { fieldWord } from './fieldWords';

const t = ((key: string, values?: { limit?: string }) => `${key}:${values?.limit ?? ''}`) as TFunction;

describe('what the server says about a field', () => {
  test.each([
    ['must not be blank', 'required:'],
    ['must not be null', 'required:'],
    ['size must be between 0 and 60', 'tooLong:60'],
    ['must have at most 120 characters', 'tooLong:120'],
    ['must have at least 12 characters', 'tooShort:12'],
    ['must be less than or equal to 1000', 'tooBig:1000'],
    ['must be a date like 2026-11-22', 'notDate:'],
    ['is not an e-mail address', 'notEmail:'],
    ['must not be your e-mail address or your name', 'guessable:'],
    ['has the wrong type or form', 'wrongForm:'],
    ['is not known here', 'unknown:'],
    ['is none of PENDING, DONE', 'unknown:'],
    ['is needed together with the App ID', 'secretNeeded:'],
    ['is the number that Meta shows as App ID', 'appId:'],
    ['is not a number', 'notNumber:'],
    ['is neither yes nor no', 'notYesNo:'],
    ['is not a web address', 'notUrl:'],
    ['something that nobody foresaw', 'other:'],
  ])('%s is told as %s', (message, word) => {
    expect(fieldWord(message, t)).toBe(`errors.fields.${word}`);
  });
});

test('every refused field is told, and nothing for another kind of failure', () => {
  const refused = new Problem(400, {
    type: '/problems/validation',
    errors: [{ field: 'name', message: 'must not be empty' }],
  });
  expect(fieldErrors(refused, t)).toEqual({ name: 'errors.fields.required:' });
  expect(fieldErrors(new Error('x'), t)).toEqual({});
});
