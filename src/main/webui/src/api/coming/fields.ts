import type { components, paths } from '../schema';
import type { Id, Named, Op } from './op';
import type { Considered } from './watch';

export type FieldType =
  'TEXT' | 'NUMBER' | 'DATE' | 'DATE_TIME' | 'YES_NO' | 'CHOICE' | 'MULTI_CHOICE' | 'PHONE' | 'EMAIL' | 'URL';

export interface FieldOption {
  key: string;
  label: string;
  retired: boolean;
}

export interface FieldDefinition {
  id: string;
  key: string;
  label: string;
  type: FieldType;
  required: boolean;
  options: FieldOption[];
  onCreate: boolean;
  onEdit: boolean;
  onDetail: boolean;
  onList: boolean;
  position: number;
  retired: boolean;
  version: number;
  valuesCount: number;
}

/** An option without a key is a new one. */
export interface OptionChange {
  key: string | null;
  label: string;
  retired: boolean;
}

export interface FieldChange {
  label: string;
  required: boolean;
  options: OptionChange[];
  onCreate: boolean;
  onEdit: boolean;
  onDetail: boolean;
  onList: boolean;
}

export type FieldValue = string | number | boolean | string[] | null;
export type CustomValues = Record<string, FieldValue>;

export interface Provenance {
  origin: 'SUBMISSION' | 'PERSON' | 'MAPPING';
  at: string;
  person: Named | null;
  mappingVersion: number | null;
}

export type LeadRow = components['schemas']['LeadRow'] & { custom: CustomValues };
export type LeadDetail = components['schemas']['LeadDetail'] & {
  assignment: { considered?: Considered[] };
  custom: CustomValues;
  provenance: Record<string, Provenance>;
};

export interface LeadChange {
  version: number;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  company?: string | null;
  jobTitle?: string | null;
  description?: string | null;
  custom?: CustomValues;
}

type LeadQuery = NonNullable<paths['/api/leads']['get']['parameters']['query']> & { custom?: string[] };
type PageOf<Row> = Omit<components['schemas']['LeadRowListing'], 'items'> & { items: Row[] };

export interface FieldPaths {
  '/api/fields/leads': {
    get: Op<{ items: FieldDefinition[] }>;
    post: Op<FieldDefinition, never, FieldChange & { type: FieldType }>;
    put: undefined;
    patch: undefined;
    delete: undefined;
  };
  '/api/fields/leads/{id}': {
    get: undefined;
    post: undefined;
    put: undefined;
    patch: Op<FieldDefinition, Id, Partial<FieldChange> & { version: number; retired?: boolean }>;
    delete: Op<void, Id>;
  };
  '/api/fields/leads/order': {
    get: undefined;
    post: undefined;
    put: Op<void, never, { ids: string[] }>;
    patch: undefined;
    delete: undefined;
  };
  '/api/leads': Omit<paths['/api/leads'], 'get'> & { get: Op<PageOf<LeadRow>, never, never, LeadQuery> };
  '/api/leads/{id}': Omit<paths['/api/leads/{id}'], 'get' | 'patch'> & {
    get: Op<LeadDetail, Id>;
    patch: Op<LeadDetail, Id, LeadChange>;
  };
  '/api/leads/{id}/status': Omit<paths['/api/leads/{id}/status'], 'put'> & {
    put: Op<LeadDetail, Id, { statusId: string; version: number }>;
  };
  '/api/leads/{id}/assignee': Omit<paths['/api/leads/{id}/assignee'], 'put'> & {
    put: Op<LeadDetail, Id, { personId: string | null; version: number }>;
  };
}
