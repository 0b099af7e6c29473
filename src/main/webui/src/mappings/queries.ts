import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { keepShowing } from '../api/queries';
import type { MappingChange, MappingView } from '../api/types';

/** Stands where a form's id would: the map of all forms that have no rule of their own. */
export const globalMap = 'global';

export const mappingsQuery = queryOptions({
  queryKey: ['meta', 'mappings'],
  queryFn: ({ signal }) => api.get('/api/meta/mappings', { signal }),
  select: data => data.items,
});

export const mappingQuery = (formId: string) =>
  queryOptions({
    queryKey: ['meta', 'mapping', formId],
    queryFn: ({ signal }): Promise<MappingView> =>
      formId === globalMap
        ? api.get('/api/meta/mappings/global', { signal })
        : api.get('/api/meta/mappings/{formId}', { path: { formId }, signal }),
  });

/** What the last submission would become; `order` is what is typed now. */
export const previewQuery = (formId: string, order: Omit<MappingChange, 'version'>) =>
  queryOptions({
    queryKey: ['meta', 'mapping-preview', formId, order],
    queryFn: ({ signal }) => {
      const body = { ...order, submissionId: null };
      return formId === globalMap
        ? api.post('/api/meta/mappings/global/previews', { body, signal })
        : api.post('/api/meta/mappings/{formId}/previews', { path: { formId }, body, signal });
    },
    placeholderData: keepShowing,
    staleTime: 60_000,
    retry: false,
  });

export const saveMapping = (formId: string, body: MappingChange): Promise<MappingView> =>
  formId === globalMap
    ? api.put('/api/meta/mappings/global', { body })
    : api.put('/api/meta/mappings/{formId}', { path: { formId }, body });
