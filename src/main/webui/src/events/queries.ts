import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { keepShowing } from '../api/queries';
import type { EventState } from '../api/types';
import type { ListState } from '../lib/useListState';

export const filterNames = ['state', 'page', 'form', 'errorClass', 'from', 'to', 'q'] as const;
export const states: EventState[] = [
  'PENDING',
  'PROCESSING',
  'DONE',
  'DUPLICATE',
  'IGNORED',
  'PAUSED',
  'FAILED',
];

export const eventsQuery = ({ filters, limit, cursor }: ListState) =>
  queryOptions({
    queryKey: ['events', 'list', filters, limit, cursor],
    queryFn: ({ signal }) => api.get('/api/events', { query: { ...filters, limit, cursor }, signal }),
    placeholderData: keepShowing,
  });

export const facetsQuery = queryOptions({
  queryKey: ['events', 'facets'],
  queryFn: ({ signal }) => api.get('/api/events/facets', { signal }),
});

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', 'one', id],
    queryFn: ({ signal }) => api.get('/api/events/{id}', { path: { id }, signal }),
  });

export const balanceQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['events', 'balance', from, to],
    queryFn: ({ signal }) => api.get('/api/balance', { query: { from, to }, signal }),
    placeholderData: keepShowing,
  });

export const lossQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['events', 'loss-meter', from, to],
    queryFn: ({ signal }) => api.get('/api/loss-meter', { query: { from, to }, signal }),
    placeholderData: keepShowing,
  });

/** The one-value filters of the address as the API takes them in a body. */
export function filterBody(filters: Record<string, string[]>): Record<string, string | string[]> {
  const single = new Set(['from', 'to', 'q']);
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [name, single.has(name) ? (values[0] ?? '') : values]),
  );
}

export const retryable: ReadonlySet<EventState> = new Set(['PENDING', 'PAUSED', 'FAILED', 'IGNORED']);
