import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { jobRowsQuery, unfinished } from '../api/jobQueries';
import { leadFieldsQuery } from '../api/queries';
import type { FieldValue, Job, JobRow } from '../api/types';
import { useShownValue } from '../lib/fieldValues';
import { customKey, useFieldName } from '../lib/leadFields';
import { type DetailLine, detailLines } from '../lib/rowDetails';
import { useListState } from '../lib/useListState';
import { paths } from '../paths';
import { FilterMenu } from '../ui/filters';
import { StateMark } from '../ui/marks';
import { Pager } from '../ui/Pager';
import { Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import classes from './mappings.module.css';

const outcomes = ['CHANGED', 'KEPT'] as const;

/** Lead by lead, what the map changes and what it leaves because a person wrote it. */
export function RunRows({ job }: { job: Job }) {
  const { t } = useTranslation();
  const state = useListState(['outcome']);
  const outcome = state.first('outcome');
  const query = useQuery({
    ...jobRowsQuery(job.id, outcome, state.limit, state.cursor),
    refetchInterval: unfinished(job) ? 2000 : false,
  });
  const filter = (
    <FilterMenu
      single
      label={t('jobs.rows.outcome')}
      options={outcomes.map(value => ({ value, label: t(`jobs.rows.outcomes.${value}`) }))}
      value={outcome ? [outcome] : []}
      onChange={value => state.set('outcome', value)}
    />
  );
  const nothing = unfinished(job)
    ? t('mapping.run.noRowsYet')
    : outcome
      ? t('jobs.rows.noneOf')
      : t('mapping.run.noRows');
  return (
    <Section title={t('mapping.run.rows')} action={filter} plain>
      <Loaded query={query}>
        {page =>
          page.items.length === 0 ? (
            <EmptyState title={nothing} />
          ) : (
            <>
              <Rows rows={page.items} />
              <Pager page={page} state={state} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Rows({ rows }: { rows: JobRow[] }) {
  const { t } = useTranslation();
  return (
    <TableFrame
      label={t('mapping.run.rows')}
      widths={[26, 58, 16]}
      head={
        <>
          <th scope="col">{t('mapping.run.lead')}</th>
          <th scope="col">{t('mapping.run.changes')}</th>
          <th scope="col">{t('jobs.rows.outcome')}</th>
        </>
      }
    >
      {rows.map(row => (
        <tr key={row.number}>
          <td data-main>
            {row.subject ? <Link to={paths.lead(row.subject.id)}>{row.subject.name}</Link> : '–'}
          </td>
          <td data-label={t('mapping.run.changes')} className={classes.line}>
            {detailLines(row.details).map(line => (
              <Change key={line.name} line={line} />
            ))}
          </td>
          <td data-label={t('jobs.rows.outcome')}>
            <Outcome outcome={row.outcome} />
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}

function Outcome({ outcome }: { outcome: string }) {
  const { t } = useTranslation();
  const known = outcomes.find(one => one === outcome);
  if (!known) return outcome;
  return (
    <StateMark tone={known === 'KEPT' ? 'wait' : 'accent'}>{t(`jobs.rows.outcomes.${known}`)}</StateMark>
  );
}

/** One field before and after; what a person wrote stays, and what the map would say is struck through. */
function Change({ line: { name, before, after, kept } }: { line: DetailLine }) {
  const { t } = useTranslation();
  const field = useFieldName();
  const say = useSaid();
  const [was, becomes] = [say(name, before), say(name, after)];
  return (
    <div>
      <span className={classes.quiet}>{field(name)}:</span>{' '}
      {kept ? (
        <>
          {was ?? t('mapping.run.nothing')} <s className={classes.quiet}>{becomes}</s>{' '}
          <span className={classes.quiet}>({t('jobs.rows.keptField')})</span>
        </>
      ) : (
        <>
          <s className={classes.quiet}>{was ?? t('mapping.run.nothing')}</s> →{' '}
          {becomes ?? t('mapping.run.nothing')}
        </>
      )}
    </div>
  );
}

/** Choices by their labels and times in the reader's way, where the job wrote keys and ISO times. */
function useSaid() {
  const { data: fields = [] } = useQuery(leadFieldsQuery);
  const shown = useShownValue();
  return (name: string, text: string | null): string | null => {
    const field = fields.find(one => one.key === customKey(name));
    if (!field || text === null) return text;
    const value: FieldValue =
      field.type === 'YES_NO'
        ? text === 'true'
        : field.type === 'MULTI_CHOICE'
          ? text.split(', ')
          : field.type === 'NUMBER'
            ? Number(text)
            : text;
    return shown(field, value);
  };
}
