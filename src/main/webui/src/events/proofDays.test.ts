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

test('pages of one day are summed, and each day of the period stands in its place', () => {
  expect(
    sumByDay(
      [row('a', '2026-12-01', 5, 1), row('a', '2026-11-29', 2), row('b', '2026-12-01', 3, 0, 7)],
      '2026-11-29',
      '2026-12-01',
    ),
  ).toEqual([
    { day: '2026-11-29', webhook: 2, recovered: 0, bulkRead: 0 },
    { day: '2026-11-30', webhook: 0, recovered: 0, bulkRead: 0 },
    { day: '2026-12-01', webhook: 8, recovered: 1, bulkRead: 7 },
  ]);
});

test('a period that ends before it begins has no days', () => {
  expect(sumByDay([row('a', '2026-11-24', 5)], '2026-11-25', '2026-11-24')).toEqual([]);
});
