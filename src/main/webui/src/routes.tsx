import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { AdministratorOnly } from './shell/AdministratorOnly';
import { Broken, NotFound } from './shell/NotFound';
import { Root } from './shell/Root';
import { Shell } from './shell/Shell';

/** A page in a file of its own, loaded when somebody goes there. */
const page = (load: () => Promise<{ default: ComponentType }>) => ({
  lazy: async () => ({ Component: (await load()).default }),
});

export const router = createBrowserRouter([
  {
    Component: Root,
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      { path: '/sign-in', ...page(() => import('./staff/SignInPage')) },
      { path: '/forgot-password', ...page(() => import('./staff/ForgotPasswordPage')) },
      { path: '/access/:token', ...page(() => import('./staff/AccessPage')) },
      {
        path: '/',
        Component: Shell,
        children: [
          {
            ErrorBoundary: Broken,
            children: [
              { index: true, ...page(() => import('./dashboard/DashboardPage')) },
              { path: 'leads', ...page(() => import('./leads/LeadsPage')) },
              { path: 'leads/:id', ...page(() => import('./leads/LeadPage')) },
              { path: 'tasks', ...page(() => import('./jobs/TasksPage')) },
              { path: 'tasks/:id', ...page(() => import('./jobs/TaskPage')) },
              { path: 'account', ...page(() => import('./staff/AccountPage')) },
              {
                Component: AdministratorOnly,
                children: [
                  { path: 'history', ...page(() => import('./events/HistoryPage')) },
                  { path: 'history/balance', ...page(() => import('./events/BalancePage')) },
                  { path: 'history/proof', ...page(() => import('./events/ProofPage')) },
                  { path: 'history/:id', ...page(() => import('./events/EventPage')) },
                  { path: 'staff', ...page(() => import('./staff/StaffPage')) },
                  { path: 'audit', ...page(() => import('./audit/AuditPage')) },
                  { path: 'settings/meta', ...page(() => import('./meta/MetaPage')) },
                  { path: 'settings/meta/pages/:id', ...page(() => import('./meta/PageSyncPage')) },
                  { path: 'settings/meta/callback', ...page(() => import('./meta/MetaCallbackPage')) },
                  { path: 'settings/statuses', ...page(() => import('./settings/StatusesPage')) },
                  { path: 'settings/sources', ...page(() => import('./settings/SourcesPage')) },
                  { path: 'settings/fields', ...page(() => import('./settings/FieldsPage')) },
                  { path: 'settings/mapping', ...page(() => import('./mappings/MappingsPage')) },
                  { path: 'settings/mapping/:formId', ...page(() => import('./mappings/MappingPage')) },
                  {
                    path: 'settings/mapping/:formId/runs/:jobId',
                    ...page(() => import('./mappings/RunPage')),
                  },
                  {
                    path: 'settings/organisation',
                    ...page(() => import('./settings/OrganisationPage')),
                    children: [{ index: true, ...page(() => import('./meta/MetaShortPage')) }],
                  },
                  { path: 'demo/sandbox', ...page(() => import('./demo/SandboxPage')) },
                  { path: 'demo/mails', ...page(() => import('./demo/MailsPage')) },
                ],
              },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);
