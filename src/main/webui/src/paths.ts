import { withQuery } from './api/client';
import type { Query } from './api/client';

/** Every link of the application is built here. */
export const paths = {
  dashboard: () => '/',
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  forgotPassword: () => '/forgot-password',
  access: (token: string) => `/access/${encodeURIComponent(token)}`,
  leads: (query?: Query) => withQuery('/leads', query),
  lead: (id: string) => `/leads/${id}`,
  history: (query?: Query) => withQuery('/history', query),
  event: (id: string) => `/history/${id}`,
  proof: (query?: Query) => withQuery('/history/proof', query),
  balance: (query?: Query) => withQuery('/history/balance', query),
  tasks: (query?: Query) => withQuery('/tasks', query),
  task: (id: string) => `/tasks/${id}`,
  account: () => '/account',
  staff: () => '/staff',
  audit: (query?: Query) => withQuery('/audit', query),
  meta: () => '/settings/meta',
  metaPage: (id: string) => `/settings/meta/pages/${id}`,
  metaCallback: () => '/settings/meta/callback',
  statuses: () => '/settings/statuses',
  sources: () => '/settings/sources',
  fields: () => '/settings/fields',
  mappings: () => '/settings/mapping',
  mapping: (formId: string) => `/settings/mapping/${formId}`,
  mappingRun: (formId: string, jobId: string) => `/settings/mapping/${formId}/runs/${jobId}`,
  organisation: () => '/settings/organisation',
  sandbox: () => '/demo/sandbox',
  mails: (query?: Query) => withQuery('/demo/mails', query),
};
