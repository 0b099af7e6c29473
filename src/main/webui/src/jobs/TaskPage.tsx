import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isGone } from '../api/errors';
import { jobQuery } from '../api/jobQueries';
import type { Job } from '../api/types';
import { useFormat } from '../lib/format';
import { useNow } from '../lib/useNow';
import { paths } from '../paths';
import { JobActions } from '../ui/JobActions';
import { JobProgress } from '../ui/JobProgress';
import { JobStateMark } from '../ui/JobStateMark';
import { jobKind } from '../ui/jobWords';
import { PageHeader } from '../ui/PageHeader';
import { Facts, Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import classes from './jobs.module.css';
import { TaskRows } from './TaskRows';

export default function TaskPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useQuery(jobQuery(id));
  if (!query.data && isGone(query.error)) {
    return (
      <EmptyState
        icon={IconMapOff}
        title={t('common.notFound.title')}
        text={t('common.notFound.text')}
        action={
          <Button component={Link} to={paths.tasks()} variant="default">
            {t('jobs.back')}
          </Button>
        }
      />
    );
  }
  return <Loaded query={query}>{job => <Task job={job} />}</Loaded>;
}

function Task({ job }: { job: Job }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={job.label || jobKind(job, t)}
        back={
          <Link to={paths.tasks()}>
            <IconChevronLeft size={14} />
            {t('jobs.back')}
          </Link>
        }
        marks={<JobStateMark job={job} />}
        action={<JobActions job={job} />}
      />
      <div className={classes.columns}>
        <Section title={jobKind(job, t)}>
          <div className={classes.stack}>
            <JobProgress job={job} />
            <TaskFacts job={job} />
          </div>
        </Section>
        <TaskRows job={job} />
      </div>
    </>
  );
}

function TaskFacts({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { startedAt, finishedAt, result } = job;
  const took = startedAt && finishedAt && Date.parse(finishedAt) - Date.parse(startedAt);
  const gone = result !== null && Date.parse(result.expiresAt) <= now;
  return (
    <>
      <Facts
        facts={[
          [t('jobs.by'), job.askedBy?.name ?? t('jobs.system')],
          [t('jobs.created'), format.dateTimeSeconds(job.createdAt)],
          [
            t('jobs.finished'),
            finishedAt && (
              <>
                {format.dateTimeSeconds(finishedAt)}{' '}
                {took !== null && took !== '' && (
                  <span className={classes.quiet}>
                    {t('jobs.took', { span: format.span(Math.max(0, took)) })}
                  </span>
                )}
              </>
            ),
          ],
        ]}
      />
      {gone && <p className={classes.quiet}>{t('jobs.expired')}</p>}
    </>
  );
}
