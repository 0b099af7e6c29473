import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconChevronLeft, IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '../api/client';
import { isGone } from '../api/errors';
import { jobQuery } from '../api/jobQueries';
import { queryClient } from '../api/queries';
import type { Job } from '../api/types';
import { useFormat } from '../lib/format';
import { paths } from '../paths';
import { ask } from '../ui/confirm';
import { JobActions } from '../ui/JobActions';
import { JobProgress } from '../ui/JobProgress';
import { JobStateMark } from '../ui/JobStateMark';
import { jobKind } from '../ui/jobWords';
import { Notice } from '../ui/Notice';
import { PageHeader } from '../ui/PageHeader';
import { Facts, Section } from '../ui/Section';
import { EmptyState, Loaded } from '../ui/states';
import { toastFailed } from '../ui/toast';
import classes from './mappings.module.css';
import { mappingQuery } from './queries';
import { runOf, verdictOf } from './run';
import { RunFields } from './RunFields';
import { RunRows } from './RunRows';

export default function RunPage() {
  const { t } = useTranslation();
  const { formId = '', jobId = '' } = useParams();
  const query = useQuery(jobQuery(jobId));
  if (!query.data && isGone(query.error)) {
    return (
      <EmptyState
        icon={IconMapOff}
        title={t('common.notFound.title')}
        text={t('common.notFound.text')}
        action={
          <Button component={Link} to={paths.mapping(formId)} variant="default">
            {t('mapping.run.back')}
          </Button>
        }
      />
    );
  }
  return <Loaded query={query}>{job => <Run formId={formId} job={job} />}</Loaded>;
}

function Run({ formId, job }: { formId: string; job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: view } = useQuery(mappingQuery(formId));
  const run = runOf(job);
  const verdict = verdictOf(run, job, view?.version);
  return (
    <>
      <PageHeader
        title={view?.formName ?? job.label ?? jobKind(job, t)}
        back={
          <Link to={paths.mapping(formId)}>
            <IconChevronLeft size={14} />
            {t('mapping.run.back')}
          </Link>
        }
        marks={<JobStateMark job={job} />}
        action={
          <>
            <JobActions job={job} />
            {verdict === 'APPLICABLE' && <Apply formId={formId} days={run.days} changed={run.changed} />}
          </>
        }
      />
      {verdict !== 'UNDER_WAY' && verdict !== 'FAILED' && (
        <div className={classes.note}>
          <Notice tone={verdict === 'OUTDATED' ? 'wait' : 'quiet'} title={t(`mapping.run.titles.${verdict}`)}>
            {t(`mapping.run.texts.${verdict}`, {
              changed: format.number(run.changed),
              kept: format.number(run.kept),
            })}
          </Notice>
        </div>
      )}
      <div className={classes.columns}>
        <div>
          <RunRows job={job} />
        </div>
        <div className={classes.side}>
          <Section title={jobKind(job, t)} text={t('mapping.run.text')}>
            <div className={classes.stack}>
              <JobProgress job={job} />
              <Facts
                facts={[
                  [t('mapping.run.span'), t('mapping.compare.days', { count: run.days })],
                  [t('mapping.run.version'), run.version === null ? null : `v${run.version}`],
                  [t('jobs.by'), job.askedBy?.name ?? t('jobs.system')],
                  [t('jobs.created'), format.dateTime(job.createdAt)],
                ]}
              />
            </div>
          </Section>
          <RunFields run={run} />
        </div>
      </div>
    </>
  );
}

function Apply({ formId, days, changed }: { formId: string; days: number; changed: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const apply = useMutation({
    mutationFn: () =>
      api.post('/api/meta/mappings/{formId}/applications', { path: { formId }, body: { days } }),
    onSuccess: ({ jobId }) => {
      void queryClient.invalidateQueries({ queryKey: ['jobs'] });
      void navigate(paths.mappingRun(formId, jobId));
    },
    onError: error => toastFailed(error, t),
  });
  return (
    <Button
      loading={apply.isPending}
      onClick={() =>
        ask(t, {
          title: t('mapping.run.applyTitle', { count: changed, total: format.number(changed) }),
          text: t('mapping.run.applyText'),
          confirm: t('mapping.run.apply'),
          run: () => apply.mutate(),
        })
      }
    >
      {t('mapping.run.apply')}
    </Button>
  );
}
