import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { LossDay, LossMeter } from '../api/types';
import { useFormat } from '../lib/format';
import { Section } from '../ui/Section';
import { TableFrame } from '../ui/TableFrame';
import classes from './events.module.css';
import { sumByDay, ways } from './proofDays';

// The drawing library is larger than the rest of the page: the numbers need not wait for it.
const ProofChart = lazy(async () => ({ default: (await import('./ProofChart')).ProofChart }));

/** What the webhook brought and what had to be fetched. */
export function ProofDays({ meter: { days, from, to } }: { meter: LossMeter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sums = sumByDay(days, from, to);
  return (
    <Section title={t('events.proof.brought')} text={t('events.proof.broughtText')}>
      {days.length === 0 ? (
        <p className={classes.quiet}>{t('events.proof.noDays')}</p>
      ) : (
        <>
          <dl className={classes.ways}>
            {ways.map(way => (
              <div key={way}>
                <dt>{t(`events.proof.${way}`)}</dt>
                <dd className="figures">{format.number(sums.reduce((sum, day) => sum + day[way], 0))}</dd>
              </div>
            ))}
          </dl>
          <div aria-hidden>
            <Suspense fallback={<Skeleton height={200} />}>
              <ProofChart days={sums} />
            </Suspense>
          </div>
          <details className={classes.perDay}>
            <summary>{t('events.proof.table')}</summary>
            <DaysTable days={days} />
          </details>
        </>
      )}
    </Section>
  );
}

function DaysTable({ days }: { days: LossDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <TableFrame
      label={t('events.proof.brought')}
      head={
        <>
          <th scope="col">{t('events.balance.day')}</th>
          <th scope="col">{t('events.page')}</th>
          {ways.map(way => (
            <th key={way} scope="col" data-align="right">
              {t(`events.proof.${way}`)}
            </th>
          ))}
        </>
      }
    >
      {days.map(row => (
        <tr key={`${row.day} ${row.pageId}`}>
          <td data-main>{format.day(row.day, { day: 'numeric', month: 'short', weekday: 'short' })}</td>
          <td data-label={t('events.page')}>{row.pageName}</td>
          {ways.map(way => (
            <td
              key={way}
              data-label={t(`events.proof.${way}`)}
              data-align="right"
              className={row[way] === 0 ? classes.zero : undefined}
            >
              {format.number(row[way])}
            </td>
          ))}
        </tr>
      ))}
    </TableFrame>
  );
}
