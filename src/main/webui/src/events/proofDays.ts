import type { LossDay } from '../api/types';

export const ways = ['webhook', 'recovered', 'bulkRead'] as const;
export type Way = (typeof ways)[number];

export type DaySum = { day: string } & Record<Way, number>;

/** All pages together: every day from the first to the last, those without a lead too. */
export function sumByDay(days: LossDay[], first: string, last: string): DaySum[] {
  const sums = new Map<string, DaySum>();
  for (let day = first; day <= last; day = dayAfter(day)) {
    sums.set(day, { day, webhook: 0, recovered: 0, bulkRead: 0 });
  }
  for (const row of days) {
    const sum = sums.get(row.day);
    if (sum) for (const way of ways) sum[way] += row[way];
  }
  return [...sums.values()];
}

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T12:00Z`) + 86_400_000).toISOString().slice(0, 10);
