import type { LossDay } from '../api/types';

export const ways = ['webhook', 'recovered', 'bulkRead'] as const;
export type Way = (typeof ways)[number];

export type DaySum = { day: string } & Record<Way, number>;

/** All pages together, each day once, the earliest first. */
export function sumByDay(days: LossDay[]): DaySum[] {
  const sums = new Map<string, DaySum>();
  for (const row of days) {
    const sum = sums.get(row.day) ?? { day: row.day, webhook: 0, recovered: 0, bulkRead: 0 };
    for (const way of ways) sum[way] += row[way];
    sums.set(row.day, sum);
  }
  return [...sums.values()].sort((a, b) => a.day.localeCompare(b.day));
}
