import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import { queryClient } from '../api/queries';
import type { Items, MetaPage } from '../api/types';

export const settingsQuery = queryOptions({
  queryKey: ['meta', 'settings'],
  queryFn: ({ signal }) => api.get('/api/meta/settings', { signal }),
});

export const connectionsQuery = queryOptions({
  queryKey: ['meta', 'connections'],
  queryFn: ({ signal }) => api.get('/api/meta/connections', { signal }),
});

export const pagesQuery = queryOptions({
  queryKey: ['meta', 'pages'],
  queryFn: ({ signal }) => api.get('/api/meta/pages', { signal }),
});

export const formsQuery = (page: string) =>
  queryOptions({
    queryKey: ['meta', 'forms', page],
    queryFn: ({ signal }) => api.get('/api/meta/pages/{id}/forms', { path: { id: page }, signal }),
    staleTime: 60_000,
  });

/** How the forms of a page are read; asked for often while one is being read. */
export const syncQuery = (page: string) =>
  queryOptions({
    queryKey: ['meta', 'sync', page],
    queryFn: ({ signal }) => api.get('/api/meta/pages/{id}/sync', { path: { id: page }, signal }),
    refetchInterval: query => (query.state.data?.forms.some(form => form.reading) ? 2000 : 20_000),
  });

export const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }) => api.get('/api/dashboard', { signal }),
});

export const testLeadQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', 'test-lead', id],
    queryFn: ({ signal }) => api.get('/api/meta/test-leads/{id}', { path: { id }, signal }),
    refetchInterval: query => (query.state.data?.finished ? false : 600),
  });

export const testLeadCountQuery = queryOptions({
  queryKey: ['leads', 'test-count'],
  queryFn: ({ signal }) => api.get('/api/meta/test-leads', { signal }),
});

/** Takes over what the server says of one page after a change. */
export function putPage(changed: MetaPage): void {
  queryClient.setQueryData<Items<MetaPage>>(
    pagesQuery.queryKey,
    before => before && { items: before.items.map(page => (page.id === changed.id ? changed : page)) },
  );
}
