import type { components } from '../schema';
import type { Id, Named, Op } from './op';

type Schemas = components['schemas'];
type ErrorClass = Schemas['ErrorClass'];
interface PageOf<T> {
  items: T[];
  next: string | null;
  previous: string | null;
  total: Schemas['Total'];
}

// Background jobs

export type JobState = 'WAITING' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';
export interface Job {
  id: string;
  kind: string;
  label: string;
  state: JobState;
  done: number;
  total: number | null;
  counters: Record<string, number>;
  cancelAsked: boolean;
  waitsUntil: string | null;
  waitsFor: string | null;
  askedBy: Named | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  errorText: string | null;
  parameters: Record<string, unknown>;
  result: { fileName: string; mediaType: string; size: number; expiresAt: string } | null;
}
export interface JobRow {
  number: number;
  subject: Named | null;
  outcome: string;
  details: Record<string, unknown>;
}

// Receipt, reconciliation and proof

export type Via = 'WEBHOOK' | 'RECONCILIATION' | 'BULK_READ';
export interface ReceiptStep {
  step:
    | 'CREATED'
    | 'RECEIVED'
    | 'VERIFIED'
    | 'FETCHED'
    | 'MAPPED'
    | 'MATCHED'
    | 'ASSIGNED'
    | 'NOTIFIED'
    | 'FIRST_ACTION';
  state: 'DONE' | 'WAITING' | 'FAILED' | 'SKIPPED';
  at: string | null;
  text: string | null;
  errorClass: ErrorClass | null;
  person: Named | null;
}
export interface Receipt {
  via: Via;
  /** Null when the event was cleaned away long after it became a lead. */
  state: Schemas['EventState'] | null;
  lead: Named | null;
  receivedToStoredMs: number | null;
  steps: ReceiptStep[];
}
export interface FormSync {
  formId: string;
  name: string;
  status: string;
  leadsAtMeta: number | null;
  leadsHere: number;
  lastSweepAt: string | null;
  nextSweepAt: string | null;
  reading: boolean;
  recoveredLast30Days: number;
  errorClass: ErrorClass | null;
  errorText: string | null;
}
export interface PageSync {
  forms: FormSync[];
  listedAt: string | null;
  errorClass: ErrorClass | null;
  errorText: string | null;
}
export interface LossDay {
  pageId: string;
  pageName: string;
  day: string;
  webhook: number;
  recovered: number;
  bulkRead: number;
}
export type GapKind = 'NONE' | 'OLDER' | 'MISSING' | 'MORE_HERE' | 'UNKNOWN';
export interface LossForm {
  formId: string;
  formName: string;
  pageId: string;
  pageName: string;
  status: string;
  atMeta: number | null;
  here: number;
  gap: number;
  gapKind: GapKind;
  readAt: string | null;
}
export interface LossMeter {
  from: string;
  to: string;
  days: LossDay[];
  forms: LossForm[];
  unaccounted: number;
}
export interface ConnectionCheck {
  kind:
    | 'CREDENTIALS'
    | 'WEBHOOK'
    | 'APP_SUBSCRIPTION'
    | 'TOKEN'
    | 'PERMISSION'
    | 'PAGE_SUBSCRIPTION'
    | 'PAGE_TOKEN';
  subject: Named | null;
  state: 'PASSED' | 'WARNING' | 'FAILED' | 'SKIPPED';
  code: string;
  detail: string | null;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Route<M extends Partial<Record<Method, unknown>>> = {
  [V in Method]: V extends keyof M ? M[V] : undefined;
};
interface FormId {
  formId: string;
}
interface Started {
  jobId: string;
}
interface Slice {
  limit?: number;
  cursor?: string;
}
interface Period {
  from?: string;
  to?: string;
}

/** What pages and connections tell besides what the description knows. */
export interface PageWatch {
  quietSince?: string | null;
  usualPerDay?: number | null;
  subscriptionRenewedAt?: string | null;
  country?: string | null;
}
export interface ConnectionWatch {
  checkedAt?: string | null;
  dataAccessExpiresAt?: string | null;
}
export interface LoginWatch {
  lacking?: { pageId: string; name: string; tasks: string[] }[];
}
export type WatchAlert = 'token-expiring' | 'page-quiet' | 'page-not-subscribed';
export interface DashboardWatch {
  /** Events that are in no state, and leads that Meta has and we should have. */
  unaccounted?: number | null;
}
export interface Considered {
  rule: 'PAGE' | 'DEFAULT';
  person: Named | null;
  verdict: 'CHOSEN' | 'INACTIVE' | 'UNSET' | 'NOT_REACHED';
}

export interface WatchPaths {
  '/api/jobs': Route<{ get: Op<PageOf<Job>, never, never, Slice> }>;
  '/api/jobs/{id}': Route<{ get: Op<Job, Id> }>;
  '/api/jobs/{id}/cancellation': Route<{ post: Op<void, Id> }>;
  '/api/jobs/{id}/rows': Route<{ get: Op<PageOf<JobRow>, Id, never, Slice & { outcome?: string }> }>;
  '/api/meta/pages/{id}': Route<{ patch: Op<Schemas['PageRow'], Id, { country: string | null }> }>;
  '/api/meta/pages/{id}/sync': Route<{ get: Op<PageSync, Id> }>;
  '/api/meta/pages/{id}/sweeps': Route<{ post: Op<void, Id> }>;
  '/api/meta/forms/{formId}/bulk-reads': Route<{ post: Op<Started, FormId, { from: string }> }>;
  '/api/meta/connection-checks': Route<{ post: Op<{ checks: ConnectionCheck[] }> }>;
  '/api/loss-meter': Route<{ get: Op<LossMeter, never, never, Period> }>;
  '/api/leads/{id}/receipt': Route<{ get: Op<Receipt, Id> }>;
  '/api/events/{id}/receipt': Route<{ get: Op<Receipt, Id> }>;
  '/api/events/exports': Route<{ post: Op<Started, never, Partial<Schemas['EventFilter']>> }>;
}
