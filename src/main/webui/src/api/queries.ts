import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { api, Problem } from './client';
import { sessionQuery } from './session';

// The first part of every query key is a topic of /api/changes: a change named there makes those queries old.

function signedOut(error: unknown) {
  if (error instanceof Problem && error.slug === 'unauthenticated') {
    queryClient.setQueryData(sessionQuery.queryKey, null);
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  mutationCache: new MutationCache({ onError: signedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 502),
    },
  },
});

export const keepShowing = keepPreviousData;

export const peopleQuery = queryOptions({
  queryKey: ['staff', 'people'],
  queryFn: ({ signal }) => api.get('/api/people', { signal }),
  select: data => data.items,
});

export const statusesQuery = queryOptions({
  queryKey: ['settings', 'lead-statuses'],
  queryFn: ({ signal }) => api.get('/api/lead-statuses', { signal }),
  select: data => data.items,
});

export const sourcesQuery = queryOptions({
  queryKey: ['settings', 'lead-sources'],
  queryFn: ({ signal }) => api.get('/api/lead-sources', { signal }),
  select: data => data.items,
});

/** The custom fields of leads, in their order, retired ones included. */
export const leadFieldsQuery = queryOptions({
  queryKey: ['settings', 'lead-fields'],
  queryFn: ({ signal }) => api.get('/api/fields/leads', { signal }),
  select: data => data.items,
});
