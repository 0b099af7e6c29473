import type { TFunction } from 'i18next';
import type { Job } from '../api/types';
import type { Format } from '../lib/format';

const kinds = ['meta-bulk-read', 'events-export'] as const;
const counters = ['found', 'new', 'known', 'changed', 'kept', 'unchanged', 'written', 'failed'] as const;

export function jobKind(job: Job, t: TFunction): string {
  if (job.kind === 'lead-remap') {
    return job.parameters['dryRun'] === false ? t('jobs.kind.apply') : t('jobs.kind.compare');
  }
  const known = kinds.find(kind => kind === job.kind);
  return known ? t(`jobs.kind.${known}`) : t('jobs.kind.other');
}

/** What a job is, for buttons and messages: its kind and what it works on. */
export function jobName(job: Job, t: TFunction): string {
  return job.label ? `${jobKind(job, t)} – ${job.label}` : jobKind(job, t);
}

/** The named numbers of a job in words; those per field belong to the page of the mapping. */
export function counterWords(job: Job, t: TFunction, format: Format): string[] {
  return counters
    .filter(name => job.counters[name] !== undefined)
    .map(name => t(`jobs.counter.${name}`, { number: format.number(job.counters[name]!) }));
}

/** How far it is, in words. */
export function progressWords(job: Job, t: TFunction, format: Format): string {
  const done = format.number(job.done);
  if (job.total !== null) return t('jobs.progress', { done, total: format.number(job.total) });
  return job.state === 'RUNNING' ? t('jobs.soFar', { done }) : t('jobs.processed', { done });
}
