import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { jobRowsQuery } from '../api/jobQueries';
import type { Job, JobRow } from '../api/types';
import { useFormat } from '../lib/format';
import { useListState } from '../lib/useListState';
import { paths } from '../paths';
import { FilterMenu } from '../ui/filters';
import { Pager } from '../ui/Pager';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import classes from './jobs.module.css';
import { detailLines } from '../lib/rowDetails';

const outcomes = ['CHANGED', 'KEPT', 'NEW', 'KNOWN', 'FAILED'] as const;

/** What became of each thing that the job went through. */
export function TaskRows({ job }: { job: Job }) {
  const { t } = useTranslation();
  const state = useListState(['outcome']);
  const outcome = state.first('outcome');
  const query = useQuery(jobRowsQuery(job.id, outcome, state.limit, state.cursor));
  const remap = job.kind === 'lead-remap';
  const options = outcomes
    .filter(one => (remap ? one === 'CHANGED' || one === 'KEPT' : one !== 'CHANGED' && one !== 'KEPT'))
    .map(value => ({ value, label: t(`jobs.rows.outcomes.${value}`) }));
  const filter = (
    <FilterMenu
      single
      label={t('jobs.rows.outcome')}
      options={options}
      value={outcome ? [outcome] : []}
      onChange={value => state.set('outcome', value)}
    />
  );
  return (
    <Loaded query={query}>
      {page =>
        page.items.length === 0 ? (
          <Section title={t('jobs.rows.title')} action={outcome && filter}>
            <span className={classes.quiet}>{outcome ? t('jobs.rows.noneOf') : t('jobs.rows.none')}</span>
          </Section>
        ) : (
          <Section title={t('jobs.rows.title')} plain action={filter}>
            <RowsTable rows={page.items} />
            <Pager page={page} state={state} />
          </Section>
        )
      }
    </Loaded>
  );
}

function RowsTable({ rows }: { rows: JobRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <TableFrame
      label={t('jobs.rows.title')}
      head={
        <>
          <th scope="col" data-align="right">
            {t('jobs.rows.number')}
          </th>
          <th scope="col">{t('jobs.rows.subject')}</th>
          <th scope="col">{t('jobs.rows.outcome')}</th>
          <th scope="col">{t('jobs.rows.details')}</th>
        </>
      }
    >
      {rows.map(row => (
        <tr key={row.number}>
          <td data-label={t('jobs.rows.number')} data-align="right">
            {format.number(row.number)}
          </td>
          <td data-main>
            {row.subject ? <Link to={paths.lead(row.subject.id)}>{row.subject.name}</Link> : '–'}
          </td>
          <td data-label={t('jobs.rows.outcome')}>
            <Outcome outcome={row.outcome} />
          </td>
          <td data-label={t('jobs.rows.details')} className={classes.wrap}>
            <Details row={row} />
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}

function Outcome({ outcome }: { outcome: string }) {
  const { t } = useTranslation();
  const known = outcomes.find(one => one === outcome);
  return known ? t(`jobs.rows.outcomes.${known}`) : outcome;
}

function Details({ row }: { row: JobRow }) {
  const { t } = useTranslation();
  return detailLines(row.details).map(({ name, before, after, kept }) => (
    <div key={name}>
      <span className={classes.quiet}>{name}:</span>{' '}
      {before !== null && (
        <>
          <s className={classes.quiet}>{before}</s>
          {' → '}
        </>
      )}
      {after ?? '–'}
      {kept && <span className={classes.quiet}> ({t('jobs.rows.keptField')})</span>}
    </div>
  ));
}
