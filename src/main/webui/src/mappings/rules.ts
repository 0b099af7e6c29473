import type {
  FieldType,
  MappingQuestion,
  MappingView,
  Rule,
  RuleLevel,
  Transform,
  TransformKind,
} from '../api/types';

/** One pair of a value map as it is typed; `id` only tells the rows apart. */
export interface Pair {
  id: string;
  from: string;
  to: string;
}

/** A rule as it is typed: the options of every transform at once, so that trying another one loses nothing. */
export interface RuleDraft {
  field: string;
  sources: string[];
  kind: TransformKind;
  joinedBy: string;
  splitBy: string;
  part: string;
  constant: string;
  pairs: Pair[];
  otherwise: 'KEEP' | 'EMPTY';
  formats: string[];
  zone: string | null;
  country: string | null;
  fallback: string;
}

const copying: TransformKind[] = ['COPY', 'JOIN', 'SPLIT', 'CONSTANT', 'VALUE_MAP'];
const kinds: Record<FieldType, TransformKind[]> = {
  TEXT: copying,
  NUMBER: ['NUMBER', 'VALUE_MAP', 'CONSTANT'],
  DATE: ['DATE', 'CONSTANT'],
  DATE_TIME: ['DATE', 'CONSTANT'],
  YES_NO: ['YES_NO', 'VALUE_MAP', 'CONSTANT'],
  CHOICE: ['COPY', 'VALUE_MAP', 'CONSTANT'],
  MULTI_CHOICE: ['COPY', 'VALUE_MAP', 'CONSTANT'],
  PHONE: ['PHONE', 'COPY', 'JOIN', 'CONSTANT'],
  EMAIL: ['COPY', 'CONSTANT'],
  URL: ['COPY', 'JOIN', 'CONSTANT'],
};

/** The transforms that make sense for a field, and the one that is chosen though it does not. */
export function kindsFor(type: FieldType, chosen: TransformKind): TransformKind[] {
  const offered = kinds[type];
  return offered.includes(chosen) ? offered : [...offered, chosen];
}

export const newPair = (from = '', to = ''): Pair => ({ id: crypto.randomUUID(), from, to });

export const emptyDraft = (field: string, type: FieldType): RuleDraft => ({
  field,
  sources: [],
  kind: kinds[type][0]!,
  joinedBy: ' ',
  splitBy: ' ',
  part: 'FIRST',
  constant: '',
  pairs: [],
  otherwise: 'KEEP',
  formats: [],
  zone: null,
  country: null,
  fallback: '',
});

export function draftOf(rule: Rule, type: FieldType): RuleDraft {
  const { field, sources, transform } = rule;
  const draft = {
    ...emptyDraft(field, type),
    sources: [...sources],
    kind: transform.kind,
    fallback: rule.default ?? '',
  };
  switch (transform.kind) {
    case 'JOIN':
      return { ...draft, joinedBy: transform.separator };
    case 'SPLIT':
      return { ...draft, splitBy: transform.separator, part: transform.part };
    case 'CONSTANT':
      return { ...draft, constant: transform.value };
    case 'VALUE_MAP':
      return {
        ...draft,
        pairs: Object.entries(transform.values).map(([from, to]) => newPair(from, to)),
        otherwise: transform.otherwise,
      };
    case 'DATE':
      return { ...draft, formats: [...transform.formats], zone: transform.zone };
    case 'PHONE':
      return { ...draft, country: transform.country };
    default:
      return draft;
  }
}

function transformOf(draft: RuleDraft): Transform {
  switch (draft.kind) {
    case 'JOIN':
      return { kind: 'JOIN', separator: draft.joinedBy };
    case 'SPLIT':
      return { kind: 'SPLIT', separator: draft.splitBy, part: draft.part };
    case 'CONSTANT':
      return { kind: 'CONSTANT', value: draft.constant.trim() };
    case 'VALUE_MAP':
      return {
        kind: 'VALUE_MAP',
        values: Object.fromEntries(
          draft.pairs.map(({ from, to }) => [from.trim(), to.trim()]).filter(([from]) => from !== ''),
        ),
        otherwise: draft.otherwise,
      };
    case 'DATE':
      return { kind: 'DATE', formats: draft.formats, zone: draft.zone };
    case 'PHONE':
      return { kind: 'PHONE', country: draft.country };
    default:
      return { kind: draft.kind };
  }
}

export const ruleOf = (draft: RuleDraft): Rule => ({
  field: draft.field,
  sources: draft.kind === 'CONSTANT' ? [] : draft.sources,
  transform: transformOf(draft),
  default: draft.kind === 'CONSTANT' ? null : draft.fallback.trim() || null,
});

export const rulesOf = (drafts: RuleDraft[]): Rule[] =>
  drafts.map(ruleOf).sort((one, other) => (one.field < other.field ? -1 : 1));

export type Complaint = 'source' | 'constant' | 'separator' | 'pairs' | 'twice';

/** What a rule lacks before it can be saved. */
export function complaintOf(draft: RuleDraft): Complaint | null {
  if (draft.kind === 'CONSTANT') return draft.constant.trim() ? null : 'constant';
  if (draft.sources.length === 0 && !draft.fallback.trim()) return 'source';
  if (draft.kind === 'SPLIT' && draft.splitBy === '') return 'separator';
  if (draft.kind === 'VALUE_MAP') {
    const keys = draft.pairs.map(pair => pair.from.trim()).filter(Boolean);
    if (keys.length === 0) return 'pairs';
    return new Set(keys).size < keys.length ? 'twice' : null;
  }
  return null;
}

/** Chooses the sources of a rule; a second one of plain text makes it a join, for otherwise only one would count. */
export function withSources(draft: RuleDraft, sources: string[], type: FieldType): RuleDraft {
  const joins = draft.kind === 'COPY' && sources.length > 1 && kinds[type].includes('JOIN');
  return { ...draft, sources, kind: joins ? 'JOIN' : draft.kind };
}

/** The pairs of a value map with a row for every choice of the questions that has none yet. */
export function pairsFor(draft: RuleDraft, questions: MappingQuestion[]): Pair[] {
  const known = new Set(draft.pairs.map(pair => pair.from.trim()));
  const options = questions
    .filter(question => draft.sources.includes(question.key))
    .flatMap(question => question.options)
    .filter(option => !known.has(option.key));
  return [...draft.pairs, ...options.map(option => newPair(option.key, ''))];
}

/** The rules that count now: what is typed here, and below it what the other levels say. */
export function inForce(
  view: MappingView,
  drafts: RuleDraft[],
  own: RuleLevel,
): (Rule & { level: RuleLevel })[] {
  const typed = new Set(drafts.map(draft => draft.field));
  return [
    ...drafts.map(draft => ({ ...ruleOf(draft), level: own })),
    ...view.effective.filter(rule => rule.level !== own && !typed.has(rule.field)),
  ];
}

/** The fields in which two sets of rules differ. */
export function differing(mine: Rule[], theirs: Rule[]): string[] {
  const text = (rules: Rule[], field: string) => {
    const rule = rules.find(one => one.field === field);
    return rule ? JSON.stringify(ruleOf(draftOf(rule, 'TEXT'))) : '';
  };
  const fields = [...new Set([...mine, ...theirs].map(rule => rule.field))];
  return fields.filter(field => text(mine, field) !== text(theirs, field));
}
