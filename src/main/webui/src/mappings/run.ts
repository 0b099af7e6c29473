import { unfinished } from '../api/jobQueries';
import type { Job } from '../api/types';

/** A comparison or an application of a map, read from its job. */
export interface Run {
  dry: boolean;
  days: number;
  /** The version of the map that it works with. */
  version: number | null;
  changed: number;
  kept: number;
  /** How many leads change in each field, the most first. */
  fields: [field: string, count: number][];
}

const perField = 'field:';

export function runOf({ parameters, counters }: Job): Run {
  const version = parameters['mappingVersion'] ?? parameters['version'];
  return {
    dry: parameters['dryRun'] !== false,
    days: Number(parameters['days'] ?? 90),
    version: typeof version === 'number' ? version : null,
    changed: counters['changed'] ?? 0,
    kept: counters['kept'] ?? 0,
    fields: Object.entries(counters)
      .filter(([name, count]) => name.startsWith(perField) && count > 0)
      .map(([name, count]): [string, number] => [name.slice(perField.length), count])
      .sort(([, one], [, other]) => other - one),
  };
}

export type Verdict = 'UNDER_WAY' | 'FAILED' | 'NOTHING' | 'OUTDATED' | 'APPLICABLE' | 'APPLIED' | 'STOPPED';

/** What can be said of a run, and done with it, at the present version of the map. */
export function verdictOf(run: Run, job: Job, version: number | undefined): Verdict {
  if (unfinished(job)) return 'UNDER_WAY';
  if (job.state === 'FAILED') return 'FAILED';
  if (job.state === 'CANCELLED') return 'STOPPED';
  if (!run.dry) return 'APPLIED';
  if (run.version !== null && version !== undefined && run.version !== version) return 'OUTDATED';
  return run.changed === 0 ? 'NOTHING' : 'APPLICABLE';
}
