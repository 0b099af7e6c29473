import { useQuery } from '@tanstack/react-query';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { jobsQuery } from '../api/jobQueries';
import type { Job } from '../api/types';
import { useListState } from '../lib/useListState';
import { paths } from '../paths';
import { JobActions } from '../ui/JobActions';
import { JobProgress } from '../ui/JobProgress';
import { JobStateMark } from '../ui/JobStateMark';
import { jobKind } from '../ui/jobWords';
import { Moment } from '../ui/marks';
import { PageHeader } from '../ui/PageHeader';
import { Pager } from '../ui/Pager';
import { EmptyState, Loaded } from '../ui/states';
import { TableFrame } from '../ui/TableFrame';
import classes from './jobs.module.css';

export default function TasksPage() {
  const { t } = useTranslation();
  const state = useListState([]);
  const query = useQuery(jobsQuery(state.limit, state.cursor));
  return (
    <>
      <PageHeader title={t('jobs.title')} count={query.data?.total} />
      <p className={classes.lead}>{t('jobs.text')}</p>
      <Loaded query={query}>
        {page =>
          page.items.length === 0 ? (
            <EmptyState icon={IconListCheck} title={t('jobs.empty')} text={t('jobs.emptyText')} />
          ) : (
            <>
              <TasksTable jobs={page.items} />
              <Pager page={page} state={state} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function TasksTable({ jobs }: { jobs: Job[] }) {
  const { t } = useTranslation();
  return (
    <TableFrame
      label={t('jobs.title')}
      widths={[23, 12, 27, 13, 10, 15]}
      head={
        <>
          <th scope="col">{t('jobs.what')}</th>
          <th scope="col">{t('jobs.stateName')}</th>
          <th scope="col">{t('jobs.counters')}</th>
          <th scope="col">{t('jobs.by')}</th>
          <th scope="col">{t('jobs.created')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('common.more')}</span>
          </th>
        </>
      }
    >
      {jobs.map(job => (
        <tr key={job.id}>
          <td data-main className={classes.wrap}>
            <Link to={paths.task(job.id)}>{job.label || jobKind(job, t)}</Link>
            {job.label && <div className={classes.quiet}>{jobKind(job, t)}</div>}
          </td>
          <td data-label={t('jobs.stateName')}>
            <JobStateMark job={job} />
          </td>
          <td data-label={t('jobs.counters')} className={`${classes.wrap} ${classes.wide}`}>
            <JobProgress job={job} />
          </td>
          <td data-label={t('jobs.by')}>{job.askedBy?.name ?? t('jobs.system')}</td>
          <td data-label={t('jobs.created')}>
            <Moment at={job.createdAt} />
          </td>
          <td data-align="right">
            <JobActions job={job} />
          </td>
        </tr>
      ))}
    </TableFrame>
  );
}
