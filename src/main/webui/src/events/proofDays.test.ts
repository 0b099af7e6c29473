import { expect, test } from 'vitest';
import type { LossDay } from '../api/types';
import { sumByDay } from './proofDays';

const row = (pageId: string, day: string, webhook: number, recovered = 0, bulkRead = 0): LossDay => ({
  pageId,
  pageName: pageId,
  day,
  webhook,
  recovered,
  bulkRead,
});

test('pages of one day are summed, and days stand in their order whatever order they came in', () => {
  expect(
    sumByDay([row('a', '2026-11-24', 5, 1), row('a', '2026-11-23', 2), row('b', '2026-11-24', 3, 0, 7)]),
  ).toEqual([
    { day: '2026-11-23', webhook: 2, recovered: 0, bulkRead: 0 },
    { day: '2026-11-24', webhook: 8, recovered: 1, bulkRead: 7 },
  ]);
});

test('nothing makes no day', () => {
  expect(sumByDay([])).toEqual([]);
});
