import { queryOptions } from '@tanstack/react-query';
import { addressOf, api } from './client';
import { keepShowing } from './queries';
import type { Job } from './types';

/** How often a job that is at work is asked for, should no change be announced. */
const period = 2000;

export const unfinished = (job: Job) => job.state === 'WAITING' || job.state === 'RUNNING';

export const jobsQuery = (limit: number, cursor?: string) =>
  queryOptions({
    queryKey: ['jobs', 'list', limit, cursor ?? null],
    queryFn: ({ signal }) => api.get('/api/jobs', { query: { limit, cursor }, signal }),
    placeholderData: keepShowing,
    refetchInterval: query => (query.state.data?.items.some(unfinished) ? period : false),
  });

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', 'one', id],
    queryFn: ({ signal }) => api.get('/api/jobs/{id}', { path: { id }, signal }),
    refetchInterval: query => (query.state.data && !unfinished(query.state.data) ? false : period),
  });

export const jobRowsQuery = (id: string, outcome: string | undefined, limit: number, cursor?: string) =>
  queryOptions({
    queryKey: ['jobs', 'rows', id, outcome ?? null, limit, cursor ?? null],
    queryFn: ({ signal }) =>
      api.get('/api/jobs/{id}/rows', { path: { id }, query: { outcome, limit, cursor }, signal }),
    placeholderData: keepShowing,
  });

/** Where the file that a job made is fetched. */
export const resultAddress = (id: string) => addressOf('/api/jobs/{id}/result', { path: { id } });
