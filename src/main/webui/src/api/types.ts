// The shapes of the HTTP API, as the server documents them.

export type Topic = 'leads' | 'events' | 'meta' | 'staff' | 'settings';
export type Role = 'ADMINISTRATOR' | 'AGENT';
export type Language = 'en' | 'tr' | 'uk' | 'ru' | 'pl';
export type Theme = 'auto' | 'light' | 'dark';
export type Colour =
  | 'gray'
  | 'red'
  | 'pink'
  | 'grape'
  | 'violet'
  | 'indigo'
  | 'blue'
  | 'cyan'
  | 'teal'
  | 'green'
  | 'lime'
  | 'yellow'
  | 'orange';

export interface Ref {
  id: string;
  name: string;
}
export interface PersonRef extends Ref {
  active: boolean;
}
export interface Chip extends Ref {
  colour: Colour;
  retired: boolean;
}
export interface Items<T> {
  items: T[];
}
export interface Total {
  count: number;
  capped: boolean;
}
export interface Page<T> {
  items: T[];
  next: string | null;
  previous: string | null;
  total: Total;
}

// Session and own account

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  timeZone: string;
  theme: Theme;
}
export interface Organisation {
  name: string;
  timeZone: string;
  country: string;
}
export interface Session {
  person: Person;
  organisation: Organisation;
  mode: 'demo' | 'production';
  mustChangePassword: boolean;
}
export interface OpenSession {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  address: string | null;
  userAgent: string | null;
}
export interface AccessLink {
  kind: 'INVITATION' | 'RESET';
  email: string;
  name: string;
  organisation: string;
}

// Staff and audit

export interface StaffMember {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: 'INVITED' | 'ACTIVE' | 'DEACTIVATED';
  language: Language;
  lastSeenAt: string | null;
  createdAt: string;
  leads: number;
  version: number;
}
export interface AuditEntry {
  id: string;
  at: string;
  actor: Ref | null;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  subjectName: string | null;
  details: Record<string, unknown> | null;
  address: string | null;
}

// Leads

export type Platform = 'fb' | 'ig';
export interface LeadRow {
  id: string;
  number: number;
  name: string;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  company: string | null;
  status: Chip;
  source: Chip;
  page: Ref | null;
  formName: string | null;
  assignee: PersonRef | null;
  platform: Platform | null;
  createdAt: string;
  receivedAt: string;
  isTest: boolean;
}
export interface LeadOrigin {
  externalId: string;
  pageId: string;
  pageName: string | null;
  formId: string | null;
  formName: string | null;
  adId: string | null;
  adName: string | null;
  adsetId: string | null;
  adsetName: string | null;
  campaignId: string | null;
  campaignName: string | null;
  organic: boolean | null;
  platform: Platform | null;
  partner: string | null;
  recovered: boolean;
  correlation: string | null;
}
export interface LeadAnswer {
  submissionId: string;
  kind: 'ANSWER' | 'DISCLAIMER' | 'TRACKING';
  key: string;
  label: string | null;
  raw: string[];
  shown: string[];
  field: string | null;
}
export interface LeadAssignment {
  rule: 'PAGE' | 'DEFAULT' | 'NONE' | 'MANUAL';
  page: Ref | null;
  skipped: { rule: 'PAGE' | 'DEFAULT'; person: Ref; why: 'DEACTIVATED' | 'INVITED' }[];
  by: Ref | null;
}
export interface LeadDetail extends LeadRow {
  jobTitle: string | null;
  description: string | null;
  submittedAt: string | null;
  storedAt: string;
  version: number;
  channel: string | null;
  origin: LeadOrigin | null;
  answers: LeadAnswer[];
  assignment: LeadAssignment;
  submissions: { eventId: string | null; state: EventState; receivedAt: string; externalId: string }[];
  mayAssign: boolean;
  speedMs: number | null;
}
export interface LeadHistoryEntry {
  id: string;
  at: string;
  actor: { type: 'PERSON' | 'SYSTEM' | 'META'; id: string | null; name: string | null };
  kind: string;
  changes: { field: string; old: string | null; new: string | null }[];
  details: Record<string, unknown> | null;
}
export interface LeadFacets {
  statuses: Chip[];
  sources: Chip[];
  pages: Ref[];
  people: PersonRef[];
}

// Lists of the CRM

export interface ListEntry {
  id: string;
  name: string;
  colour: Colour;
  position: number;
  /** Statuses only. */
  initial?: boolean;
  retired: boolean;
  leads: number;
  version: number;
}

// Meta

export type DuplicateAction = 'SKIP' | 'ADD_ANSWERS';
export interface Light {
  ok: boolean;
  at: string | null;
}
export interface Lights {
  credentials: Light;
  webhook: Light;
  token: Light & { reason: 'NONE' | 'NEEDS_RECONNECT' | 'NO_CONNECTION' };
}
export interface MetaSettings {
  appId: string | null;
  appSecretSet: boolean;
  previousSecretUntil: string | null;
  graphVersion: string;
  callbackUrl: string;
  callbackReachable: boolean;
  verifyToken: string;
  loginRedirectUrl: string;
  defaultAssigneeId: string | null;
  defaultSourceId: string | null;
  defaultStatusId: string | null;
  sendMail: boolean;
  duplicateByEmail: boolean;
  duplicateByPhone: boolean;
  duplicateAction: DuplicateAction;
  version: number;
  sandbox: boolean;
  appProblem: string | null;
  lights: Lights;
}
export interface MetaSettingsChange {
  version: number;
  appId: string;
  appSecret?: string | null;
  graphVersion: string;
  defaultAssigneeId: string | null;
  defaultSourceId: string | null;
  defaultStatusId: string | null;
  sendMail: boolean;
  duplicateByEmail: boolean;
  duplicateByPhone: boolean;
  duplicateAction: DuplicateAction;
  endGrants?: boolean;
}
export interface MetaConnection {
  id: string;
  kind: 'LOGIN' | 'SYSTEM_USER';
  userName: string | null;
  state: 'ACTIVE' | 'NEEDS_RECONNECT' | 'ENDED';
  connectedBy: PersonRef | null;
  createdAt: string;
  refreshedAt: string | null;
  expiresAt: string | null;
  missingPermissions: string[];
  pages: number;
}
export interface NewConnection {
  connection: MetaConnection;
  pages: number;
  missingPermissions: string[];
}
export interface PageRefresh {
  pages: number;
  vanished: number;
  failed: { connection: string; reason: string }[];
}
export interface MetaPage {
  id: string;
  pageId: string;
  name: string;
  monitored: boolean;
  subscribed: boolean | null;
  subscribedCheckedAt: string | null;
  state: 'CONNECTED' | 'NEEDS_RECONNECT' | 'NEEDS_PERMISSION' | 'VANISHED';
  problem: { errorClass: ErrorClass; text: string; at: string } | null;
  leads: number;
  paused: number;
  lastLeadAt: string | null;
  assigneeId: string | null;
  throttledUntil: string | null;
}
export interface MetaForm {
  formId: string;
  name: string;
  status: string;
  locale: string | null;
}
export type TestLeadStep =
  'issued' | 'received' | 'verified' | 'fetched' | 'mapped' | 'assigned' | 'stored' | 'notified';
export interface TestLead {
  id: string;
  createdAt: string;
  leadgenId: string | null;
  eventId: string | null;
  leadId: string | null;
  finished: boolean;
  steps: {
    step: TestLeadStep;
    state: 'waiting' | 'done' | 'failed' | 'skipped';
    at: string | null;
    detail: string | null;
  }[];
}

// Sync history and balance

export type EventState = 'PENDING' | 'PROCESSING' | 'DONE' | 'DUPLICATE' | 'IGNORED' | 'PAUSED' | 'FAILED';
export type ErrorClass =
  | 'TRANSIENT'
  | 'THROTTLED'
  | 'TOKEN'
  | 'PERMISSION'
  | 'UNREADABLE'
  | 'CONFIGURATION'
  | 'NOT_CONNECTED'
  | 'STOPPED'
  | 'UNKNOWN_KIND'
  | 'BUG';
export interface EventRow {
  id: string;
  source: string;
  account: string | null;
  pageName: string | null;
  form: string | null;
  formName: string | null;
  adId: string | null;
  externalId: string | null;
  state: EventState;
  attempts: number;
  receivedAt: string;
  nextAttemptAt: string | null;
  finishedAt: string | null;
  errorClass: ErrorClass | null;
  errorText: string | null;
  lead: Ref | null;
  isTest: boolean;
  correlation: string | null;
}
export interface EventAttempt {
  number: number;
  startedAt: string;
  finishedAt: string | null;
  outcome: string | null;
  errorClass: ErrorClass | null;
  errorText: string | null;
}
export interface EventDetail extends EventRow {
  payload: string;
  fetched: string | null;
  deliveryId: string | null;
  deliverySize: number | null;
  deliveryEvents: number | null;
  attemptsList: EventAttempt[];
}
export interface EventFacets {
  pages: Ref[];
  forms: Ref[];
  errorClasses: ErrorClass[];
  states: { state: EventState; count: number }[];
}
export interface BalanceRow {
  source: string;
  account: string;
  pageName: string | null;
  day: string;
  accepted: number;
  waiting: number;
  done: number;
  duplicate: number;
  ignored: number;
  paused: number;
  failed: number;
  gap: number;
  orphans: number;
}
export interface Balance {
  gap: number;
  rows: BalanceRow[];
  from: string;
  to: string;
}

// Dashboard

export type AlertKind =
  | 'page-needs-reconnect'
  | 'page-needs-permission'
  | 'page-vanished'
  | 'app-problem'
  | 'unassigned'
  | 'no-default-source'
  | 'failed-events'
  | 'gap';
export interface DashboardAlert {
  kind: AlertKind;
  subject: Ref | null;
  count: number | null;
}
export interface Dashboard {
  month: string;
  counters: { synced: number; failed: number; waiting: number; attempted: number } | null;
  previousMonth: { synced: number; failed: number; attempted: number } | null;
  lights: Lights | null;
  leadsPerDay: { day: string; count: number }[];
  speedToLead: { p50Ms: number | null; p95Ms: number | null; count: number } | null;
  balance: {
    gap: number;
    accepted: number;
    accounted: number;
    waiting: number;
    paused: number;
    failed: number;
  } | null;
  unassigned: number | null;
  mine: { open: number; newToday: number };
  alerts: DashboardAlert[];
}

// Demo

export interface CaughtMail {
  id: string;
  at: string;
  recipient: string;
  subject: string;
}
export interface CaughtMailDetail extends CaughtMail {
  text: string | null;
  html: string | null;
}
export interface SandboxForm {
  formId: string;
  name: string;
  questions: { key: string; label: string; type: string }[];
}
export interface SandboxPage {
  pageId: string;
  name: string;
  subscribed: boolean;
  forms: SandboxForm[];
  tokenState: 'VALID' | 'DEAD';
  vanished: boolean;
}
export interface SandboxFaults {
  latencyMs: number;
  serverErrorPercent: number;
  rateLimited: boolean;
  notYetReadableSeconds: number;
  deliveryCopies: number;
  batchSize: number;
}
export interface Sandbox {
  appId: string;
  graphUrl: string;
  pages: SandboxPage[];
  issued: number;
  deliveries: { waiting: number; delivered: number; failed: number };
  faults: SandboxFaults;
  deadPages: string[];
}
export interface NewSandboxLeads {
  pageId: string;
  formId?: string;
  count: number;
  answers?: Record<string, string[]>;
  platform?: Platform;
  organic?: boolean;
}
