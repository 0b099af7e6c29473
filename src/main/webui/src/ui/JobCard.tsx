import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../api/types';
import classes from './Job.module.css';
import { JobActions } from './JobActions';
import { JobProgress } from './JobProgress';
import { JobStateMark } from './JobStateMark';
import { jobKind } from './jobWords';
import { Moment } from './marks';

interface Props {
  job: Job;
  /** A way to the job's page. */
  link?: ReactNode;
}

/** A job wherever it is not alone on its page. */
export function JobCard({ job, link }: Props) {
  const { t } = useTranslation();
  return (
    <article className={classes.card} aria-label={`${jobKind(job, t)} ${job.label}`}>
      <div className={classes.head}>
        <strong>{job.label || jobKind(job, t)}</strong>
        <JobStateMark job={job} />
      </div>
      <span className={classes.numbers}>
        {job.label && <>{jobKind(job, t)} · </>}
        <Moment at={job.finishedAt ?? job.startedAt ?? job.createdAt} />
      </span>
      <JobProgress job={job} />
      <div className={classes.actions}>
        <JobActions job={job} />
        {link}
      </div>
    </article>
  );
}
