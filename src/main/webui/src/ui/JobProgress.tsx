import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { unfinished } from '../api/jobQueries';
import type { Job } from '../api/types';
import { useFormat } from '../lib/format';
import classes from './Job.module.css';
import { counterWords, jobName, progressWords } from './jobWords';

/** How far a job is: a bar while it runs, its numbers, and why it waits or failed. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const running = unfinished(job);
  const share = job.total ? Math.min(100, (100 * job.done) / job.total) : 0;
  const open = running && job.total === null && job.state === 'RUNNING';
  const words = progressWords(job, t, format);
  const numbers = [...(job.done > 0 || job.total !== null ? [words] : []), ...counterWords(job, t, format)];
  return (
    <div className={classes.progress}>
      {running && (
        <Progress.Root size={6} radius="xl" classNames={{ section: open ? classes.open : '' }}>
          <Progress.Section
            value={open ? 100 : share}
            striped={open}
            animated={open}
            withAria
            aria-label={jobName(job, t)}
            aria-valuetext={words}
          />
        </Progress.Root>
      )}
      {numbers.length > 0 && <span className={`${classes.numbers} figures`}>{numbers.join(' · ')}</span>}
      {running && <Waiting job={job} />}
      {job.errorText && job.state === 'FAILED' && (
        <span className={classes.error}>{t('jobs.reason', { text: job.errorText })}</span>
      )}
    </div>
  );
}

function Waiting({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (job.waitsUntil) {
    const at = format.clock(job.waitsUntil);
    const words = job.waitsFor ? t('jobs.waitsFor', { at, reason: job.waitsFor }) : t('jobs.waits', { at });
    return <span className={classes.waits}>{words}</span>;
  }
  return job.state === 'WAITING' && job.done === 0 ? (
    <span className={classes.numbers}>{t('jobs.queued')}</span>
  ) : null;
}
