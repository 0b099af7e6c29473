import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { LeadDetail } from '../api/types';

export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ['leads', 'detail', id],
    queryFn: ({ signal }) => api.get<LeadDetail>(`/api/leads/${id}`, {}, signal),
  });
