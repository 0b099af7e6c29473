import { useTranslation } from 'react-i18next';
import { unfinished } from '../api/jobQueries';
import type { Job, JobState } from '../api/types';
import { StateMark, type Tone } from './marks';

const tones: Record<JobState, Tone> = {
  WAITING: 'wait',
  RUNNING: 'accent',
  DONE: 'good',
  CANCELLED: 'quiet',
  FAILED: 'bad',
};

export function JobStateMark({ job }: { job: Job }) {
  const { t } = useTranslation();
  const stopping = job.cancelAsked && unfinished(job);
  return (
    <StateMark tone={stopping ? 'wait' : tones[job.state]}>
      {stopping ? t('jobs.state.stopping') : t(`jobs.state.${job.state}`)}
    </StateMark>
  );
}
