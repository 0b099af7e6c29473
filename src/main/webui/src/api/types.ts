// The shapes of the HTTP API under the names that the pages use. They are generated: `npm run api` draws schema.d.ts
// from docs/openapi.yaml, and what is wrong there is mended in the server's own description.
import type {
  ConnectionWatch,
  Considered,
  DashboardWatch,
  LoginWatch,
  PageWatch,
  WatchAlert,
} from './coming/watch';
import type { components } from './schema';

type Schemas = components['schemas'];

export type Topic = Schemas['Topic'] | 'jobs';
export type Role = Schemas['Role'];
export type Language = Schemas['Language'];
export type Colour = Schemas['Colour'];

export type PersonRef = Schemas['PersonRef'];
export type Chip = Schemas['Chip'];
export interface Items<T> {
  items: T[];
}
export interface Page<T> {
  items: T[];
  next: string | null;
  previous: string | null;
  total: Schemas['Total'];
}

// Session and own account

export type Person = Schemas['OwnAccount'];
export type PersonChange = Schemas['OwnAccountChange'];
export type Organisation = Schemas['Organisation'];
export type Session = Schemas['Session'];
export type OpenSession = Schemas['OwnSession'];
export type AccessLink = Schemas['AccessLink'];

// Staff and audit

export type StaffMember = Schemas['StaffRow'];
export type AuditEntry = Schemas['AuditRow'];

// Leads

export type { LeadChange, LeadDetail, LeadRow, Provenance } from './coming/fields';
export type LeadOrigin = Schemas['LeadOrigin'];
export type LeadAnswer = Schemas['LeadAnswer'];
export type LeadAssignment = Schemas['Assignment'] & { considered?: Considered[] };
export type LeadHistoryEntry = Schemas['HistoryEntry'];
export type LeadFacets = Schemas['LeadFacets'];

// Custom fields

export type {
  CustomValues,
  FieldChange,
  FieldDefinition,
  FieldOption,
  FieldType,
  FieldValue,
  OptionChange,
} from './coming/fields';

// Lists of the CRM

export type ListEntry = Schemas['CatalogueItem'];
/** Where a list stands in the API; both lists are changed in the same ways. */
export type ListAddress = '/api/lead-statuses' | '/api/lead-sources';

// Meta

export type DuplicateAction = Schemas['DuplicateAction'];
export type Light = Schemas['Light'];
export type Lights = Schemas['Lights'];
export type MetaSettings = Schemas['MetaSettings'];
export type MetaSettingsChange = Schemas['MetaSettingsChange'];
export type MetaConnection = Schemas['Connection'] & ConnectionWatch;
export type NewConnection = Schemas['Connected'] & LoginWatch;
export type PageRefresh = Schemas['PagesRefreshed'];
export type MetaPage = Schemas['PageRow'] & PageWatch;
export type MetaForm = Schemas['PageForm'];
export type TestLead = Schemas['TestLead'];

// Field mapping

export type {
  MappingChange,
  MappingPreview,
  MappingQuestion,
  MappingRow,
  MappingTarget,
  MappingView,
  MappingWarning,
  Rule,
  RuleLevel,
  Transform,
  TransformKind,
} from './coming/mapping';

// Sync history and balance

export type EventState = Schemas['EventState'];
export type ErrorClass = Schemas['ErrorClass'];
export type EventRow = Schemas['EventRow'];
export type EventAttempt = Schemas['EventAttempt'];
export type EventDetail = Schemas['EventDetail'];
export type EventFacets = Schemas['EventFacets'];
export type EventFilter = Schemas['EventFilter'];
export type BalanceRow = Schemas['BalanceRow'];
export type Balance = Schemas['Balance'];

// Dashboard

export type AlertKind = Schemas['AlertKind'] | WatchAlert;
export type DashboardAlert = Omit<Schemas['Alert'], 'kind'> & { kind: AlertKind };
export type Dashboard = Omit<Schemas['Dashboard'], 'alerts'> & { alerts: DashboardAlert[] } & DashboardWatch;

// Background jobs, receipt, reconciliation and proof

export type {
  ConnectionCheck,
  Considered,
  FormSync,
  GapKind,
  Job,
  JobRow,
  JobState,
  LossDay,
  LossForm,
  LossMeter,
  PageSync,
  Receipt,
  ReceiptStep,
  Via,
} from './coming/watch';

// Demo

export type CaughtMail = Schemas['CaughtMail'];
export type CaughtMailDetail = Schemas['CaughtMailContent'];
export type SandboxForm = Schemas['SandboxForm'];
export type SandboxPage = Schemas['SandboxPage'];
export type SandboxFaults = Schemas['SandboxFaults'];
export type Sandbox = Schemas['Sandbox'];
export type NewSandboxLeads = Schemas['NewLeads'];
