import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../api/types';
import { useFormat } from '../lib/format';
import { Section } from '../ui/Section';
import classes from './dashboard.module.css';

// The drawing library is larger than the rest of the page: the numbers need not wait for it.
const DayChart = lazy(async () => ({ default: (await import('./DayChart')).DayChart }));

export function LeadsPerDay({ days }: { days: Dashboard['leadsPerDay'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = days.map(day => day.count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const best = Math.max(0, ...counts);
  const numbers: [string, number][] = [
    [t('dashboard.perDay.today'), counts.at(-1) ?? 0],
    [t('dashboard.perDay.average'), days.length > 0 ? Math.round((10 * total) / days.length) / 10 : 0],
    [t('dashboard.perDay.best'), best],
  ];
  return (
    <Section title={t('dashboard.perDay.title')} text={t('dashboard.perDay.total', { count: total })}>
      <div className={classes.chart}>
        {/* The drawing repeats the table below it, which is what a screen reader gets. */}
        <div aria-hidden>
          <Suspense fallback={<Skeleton height={190} />}>
            <DayChart days={days} />
          </Suspense>
        </div>
        <dl className={classes.numbers}>
          {numbers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{format.number(value)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <DaysTable days={days} />
    </Section>
  );
}

function DaysTable({ days }: { days: Dashboard['leadsPerDay'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <details className={classes.details}>
      <summary>{t('dashboard.perDay.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.perDay.day')}</th>
            <th scope="col">{t('dashboard.perDay.leads')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, count }) => (
            <tr key={day}>
              <td>{format.day(day, { weekday: 'short', day: 'numeric', month: 'long' })}</td>
              <td>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
