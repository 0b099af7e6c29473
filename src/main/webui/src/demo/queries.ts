import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { keepShowing } from '../api/queries';

// The sandbox is no topic of /api/changes: it is no part of the product.
const period = 1500;

export const sandboxQuery = queryOptions({
  queryKey: ['sandbox'],
  queryFn: ({ signal }) => api.get('/api/sandbox', { signal }),
  refetchInterval: period,
});

export const mailsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['mails', 'list', cursor],
    queryFn: ({ signal }) => api.get('/api/demo/mails', { query: { limit: 25, cursor }, signal }),
    placeholderData: keepShowing,
    refetchInterval: 3000,
  });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mails', 'one', id],
    queryFn: ({ signal }) => api.get('/api/demo/mails/{id}', { path: { id }, signal }),
    staleTime: Infinity,
  });
