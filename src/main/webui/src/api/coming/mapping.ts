import type { FieldOption, FieldType } from './fields';
import type { Named, Op } from './op';

export type Transform =
  | { kind: 'COPY' }
  | { kind: 'JOIN'; separator: string }
  | { kind: 'SPLIT'; separator: string; part: string }
  | { kind: 'CONSTANT'; value: string }
  | { kind: 'VALUE_MAP'; values: Record<string, string>; otherwise: 'KEEP' | 'EMPTY' }
  | { kind: 'DATE'; formats: string[]; zone: string | null }
  | { kind: 'PHONE'; country: string | null }
  | { kind: 'NUMBER' }
  | { kind: 'YES_NO' };
export type TransformKind = Transform['kind'];

export interface Rule {
  field: string;
  sources: string[];
  transform: Transform;
  default: string | null;
}
export type RuleLevel = 'FORM' | 'GLOBAL' | 'STANDARD';

export interface MappingRow {
  formId: string;
  name: string;
  pageId: string;
  pageName: string;
  status: string;
  level: 'OWN' | 'GLOBAL' | 'STANDARD';
  unmapped: number;
}
export interface MappingQuestion {
  key: string;
  label: string;
  type: string;
  options: { key: string; label: string }[];
  kind: 'QUESTION' | 'TRACKING' | 'DISCLAIMER';
}
export interface MappingTarget {
  field: string;
  label: string;
  type: FieldType;
  required: boolean;
  options: FieldOption[];
}
export interface MappingWarning {
  code: 'REQUIRED_WITHOUT_SOURCE' | 'UNKNOWN_QUESTION' | 'RETIRED_FIELD';
  field: string | null;
  question: string | null;
}
export interface MappingView {
  formId: string | null;
  formName: string | null;
  pageId: string | null;
  questions: MappingQuestion[];
  rules: Rule[];
  country: string | null;
  version: number;
  savedAt: string | null;
  savedBy: Named | null;
  effective: (Rule & { level: RuleLevel })[];
  targets: MappingTarget[];
  warnings: MappingWarning[];
}
export interface MappingChange {
  rules: Rule[];
  country: string | null;
  version: number;
}
export interface MappingPreview {
  submission: { id: string; at: string; leadId: string | null } | null;
  answers: { key: string; label: string | null; raw: string[]; shown: string[] }[];
  fields: {
    field: string;
    value: unknown;
    sources: string[];
    level: RuleLevel;
    problem: string | null;
  }[];
  unmapped: string[];
}

interface FormId {
  formId: string;
}
type PreviewOrder = Omit<MappingChange, 'version'> & { submissionId: string | null };
interface Get<Answer> {
  get: Answer;
  post: undefined;
  put: undefined;
  patch: undefined;
  delete: undefined;
}
interface Post<Answer> {
  get: undefined;
  post: Answer;
  put: undefined;
  patch: undefined;
  delete: undefined;
}

export interface MappingPaths {
  '/api/meta/mappings': Get<Op<{ items: MappingRow[] }>>;
  '/api/meta/mappings/global': {
    get: Op<MappingView>;
    post: undefined;
    put: Op<MappingView, never, MappingChange>;
    patch: undefined;
    delete: undefined;
  };
  '/api/meta/mappings/{formId}': {
    get: Op<MappingView, FormId, never, { refresh?: boolean }>;
    post: undefined;
    put: Op<MappingView, FormId, MappingChange>;
    patch: undefined;
    delete: Op<void, FormId>;
  };
  '/api/meta/mappings/global/previews': Post<Op<MappingPreview, never, PreviewOrder>>;
  '/api/meta/mappings/{formId}/previews': Post<Op<MappingPreview, FormId, PreviewOrder>>;
  '/api/meta/mappings/{formId}/comparisons': Post<Op<{ jobId: string }, FormId, { days: number }>>;
  '/api/meta/mappings/{formId}/applications': Post<Op<{ jobId: string }, FormId, { days: number }>>;
}
