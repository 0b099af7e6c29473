import { expect, test } from 'vitest';
import type { MappingView, Rule, Transform } from '../api/types';
import {
  complaintOf,
  differing,
  draftOf,
  emptyDraft,
  inForce,
  kindsFor,
  pairsFor,
  ruleOf,
  rulesOf,
  withSources,
} from './rules';

const rule = (transform: Transform, more: Partial<Rule> = {}): Rule => ({
  field: 'firstName',
  sources: ['full_name'],
  transform,
  default: null,
  ...more,
});

test.each<Transform>([
  { kind: 'COPY' },
  { kind: 'JOIN', separator: ' – ' },
  { kind: 'SPLIT', separator: ' ', part: 'REST' },
  { kind: 'VALUE_MAP', values: { '25_35': 'от 25 до 35', ü: 'Ü' }, otherwise: 'EMPTY' },
  { kind: 'DATE', formats: ['dd.MM.yyyy'], zone: 'Europe/Kyiv' },
  { kind: 'PHONE', country: 'TR' },
  { kind: 'NUMBER' },
  { kind: 'YES_NO' },
])('a rule with $kind comes out of the form as it went in', transform => {
  const saved = rule(transform, { default: 'x' });
  expect(ruleOf(draftOf(saved, 'TEXT'))).toEqual(saved);
});

test('a constant reads no question and needs no default', () => {
  const typed = {
    ...emptyDraft('company', 'TEXT'),
    kind: 'CONSTANT' as const,
    sources: ['a'],
    constant: ' Acme ',
  };
  expect(ruleOf({ ...typed, fallback: 'b' })).toEqual({
    field: 'company',
    sources: [],
    transform: { kind: 'CONSTANT', value: 'Acme' },
    default: null,
  });
});

test('a value map is sent trimmed and without rows that name nothing', () => {
  const draft = draftOf(rule({ kind: 'VALUE_MAP', values: { a: 'A' }, otherwise: 'KEEP' }), 'CHOICE');
  const typed = {
    ...draft,
    pairs: [...draft.pairs, { id: '1', from: ' ', to: 'B' }, { id: '2', from: ' c ', to: '' }],
  };
  expect(ruleOf(typed).transform).toEqual({
    kind: 'VALUE_MAP',
    values: { a: 'A', c: '' },
    otherwise: 'KEEP',
  });
});

test('what a rule lacks is said before it is saved', () => {
  const empty = emptyDraft('phone', 'PHONE');
  expect(complaintOf(empty)).toBe('source');
  expect(complaintOf({ ...empty, fallback: '+90' })).toBeNull();
  expect(complaintOf({ ...empty, kind: 'CONSTANT' })).toBe('constant');
  expect(complaintOf({ ...empty, sources: ['a'], kind: 'SPLIT', splitBy: '' })).toBe('separator');
  expect(complaintOf({ ...empty, sources: ['a'], kind: 'VALUE_MAP' })).toBe('pairs');
  const twice = ['a', ' a'].map((from, index) => ({ id: `${index}`, from, to: '' }));
  expect(complaintOf({ ...empty, sources: ['a'], kind: 'VALUE_MAP', pairs: twice })).toBe('twice');
});

test('a second question makes a copy a join, where there is something to join', () => {
  const text = emptyDraft('company', 'TEXT');
  expect(withSources(text, ['a', 'b'], 'TEXT').kind).toBe('JOIN');
  expect(withSources(text, ['a'], 'TEXT').kind).toBe('COPY');
  expect(withSources(emptyDraft('custom.x', 'CHOICE'), ['a', 'b'], 'CHOICE').kind).toBe('COPY');
});

test('every choice of the questions gets a row, those with words keep them', () => {
  const question = {
    key: 'age',
    label: 'Age',
    type: 'CUSTOM',
    kind: 'QUESTION' as const,
    options: [
      { key: '25_35', label: '25-35' },
      { key: '35_45', label: '35-45' },
    ],
  };
  const draft = {
    ...emptyDraft('custom.age', 'CHOICE'),
    sources: ['age'],
    pairs: [{ id: '1', from: '25_35', to: 'young' }],
  };
  expect(pairsFor(draft, [question]).map(({ from, to }) => [from, to])).toEqual([
    ['25_35', 'young'],
    ['35_45', ''],
  ]);
});

test('an own rule stands before the global one, and without it that counts again', () => {
  const standard = { ...rule({ kind: 'COPY' }), level: 'STANDARD' as const };
  const view = { effective: [standard, { ...standard, field: 'email', level: 'FORM' }] } as MappingView;
  const own = draftOf(rule({ kind: 'JOIN', separator: '-' }), 'TEXT');
  expect(inForce(view, [own], 'FORM').map(one => [one.field, one.level])).toEqual([['firstName', 'FORM']]);
  expect(inForce(view, [], 'FORM').map(one => [one.field, one.level])).toEqual([['firstName', 'STANDARD']]);
});

test('two versions differ by field, whatever order their rules are in', () => {
  const [a, b] = [rule({ kind: 'COPY' }), rule({ kind: 'NUMBER' }, { field: 'custom.n' })];
  expect(differing([a, b], [b, a])).toEqual([]);
  expect(differing([a], [{ ...a, sources: ['x'] }, b])).toEqual(['firstName', 'custom.n']);
  expect(rulesOf([draftOf(a, 'TEXT'), draftOf(b, 'NUMBER')]).map(one => one.field)).toEqual([
    'custom.n',
    'firstName',
  ]);
});

test('the transform that is chosen is offered even where it makes no sense', () => {
  expect(kindsFor('DATE', 'COPY')).toEqual(['DATE', 'CONSTANT', 'COPY']);
});
