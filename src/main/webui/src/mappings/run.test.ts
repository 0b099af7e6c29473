import { expect, test } from 'vitest';
import type { Job } from '../api/types';
import { runOf, verdictOf } from './run';

const job = (more: Partial<Job> = {}): Job => ({
  id: 'j',
  kind: 'lead-remap',
  label: '',
  state: 'DONE',
  done: 10,
  total: 10,
  counters: { changed: 3, kept: 1, 'field:phone': 1, 'field:custom.size': 2, 'field:email': 0 },
  cancelAsked: false,
  waitsUntil: null,
  waitsFor: null,
  askedBy: null,
  createdAt: '2026-11-20T10:00:00Z',
  startedAt: null,
  finishedAt: null,
  errorText: null,
  parameters: { dryRun: true, days: 30, mappingVersion: 4 },
  result: null,
  ...more,
});
const verdict = (of: Job, version?: number) => verdictOf(runOf(of), of, version);

test('a run counts the leads by field, the most changed first', () => {
  expect(runOf(job())).toEqual({
    dry: true,
    days: 30,
    version: 4,
    changed: 3,
    kept: 1,
    fields: [
      ['custom.size', 2],
      ['phone', 1],
    ],
  });
});

test('only a finished comparison of the present version can be applied', () => {
  expect(verdict(job(), 4)).toBe('APPLICABLE');
  expect(verdict(job(), 5)).toBe('OUTDATED');
  expect(verdict(job({ state: 'RUNNING' }), 4)).toBe('UNDER_WAY');
  expect(verdict(job({ state: 'CANCELLED' }), 4)).toBe('STOPPED');
  expect(verdict(job({ state: 'FAILED' }), 4)).toBe('FAILED');
  expect(verdict(job({ counters: { changed: 0, kept: 2 } }), 4)).toBe('NOTHING');
});

test('an application is done when it is done, whatever was saved since', () => {
  expect(verdict(job({ parameters: { dryRun: false, mappingVersion: 4 } }), 9)).toBe('APPLIED');
});
