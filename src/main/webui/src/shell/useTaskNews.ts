import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { unfinished } from '../api/jobQueries';
import { useSession } from '../api/session';
import type { Job } from '../api/types';
import { jobName } from '../ui/jobWords';
import { toastDone, toastNote } from '../ui/toast';

/** Says when a task that this person began, and that was at work while they were here, has ended. */
export function useTaskNews(jobs: Job[] | undefined): void {
  const { t } = useTranslation();
  const me = useSession().person.id;
  const working = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!jobs) return;
    for (const job of jobs) {
      if (!working.current.has(job.id) || unfinished(job) || job.askedBy?.id !== me) continue;
      const name = jobName(job, t);
      if (job.state === 'DONE') toastDone(t('jobs.news.DONE', { name }));
      else
        toastNote(
          job.state === 'FAILED' ? t('jobs.news.FAILED', { name }) : t('jobs.news.CANCELLED', { name }),
        );
    }
    working.current = new Set(jobs.filter(unfinished).map(job => job.id));
  }, [jobs, me, t]);
}
