import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';

export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ['leads', 'detail', id],
    queryFn: ({ signal }) => api.get('/api/leads/{id}', { path: { id }, signal }),
  });
