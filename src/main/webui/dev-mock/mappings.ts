// Field mapping over made-up forms. Sentinels: the country "AQ" meets somebody else's change; the form 5512300993 has no
// submission yet; a constant "boom" breaks the preview.
import type {
  MappingPreview,
  MappingQuestion,
  MappingRow,
  MappingView,
  Rule,
  RuleLevel,
} from '../src/api/types';
import type { Answer, Call, Handler } from './api';
import { ago, leads, pages, people } from './data';
import { fields } from './fields';
import { startJob } from './jobs';

const minute = 60_000;
const names = ['Free check-up, autumn', 'Whitening, spring', 'Implants, everybody', 'Відбілювання, літо'];
const question = (
  key: string,
  label: string,
  options: [string, string][] = [],
  kind: MappingQuestion['kind'] = 'QUESTION',
): MappingQuestion => ({
  key,
  label,
  type: options.length > 0 ? 'CUSTOM' : 'SHORT_ANSWER',
  options: options.map(([of, words]) => ({ key: of, label: words })),
  kind,
});
const questions = [
  question('full_name', 'Full name'),
  question('email', 'E-mail'),
  question('phone_number', 'Phone number'),
  question('which_service', 'Which service interests you?', [
    ['whitening_option', 'Whitening'],
    ['implants_option', 'Implants'],
    ['orthodontics', 'Braces'],
  ]),
  question('your_budget', 'Your budget in euros'),
  question('який_час_зручний', 'Який час вам зручний?'),
  question('consent', 'I agree to be contacted', [], 'DISCLAIMER'),
  question('utm_source', 'utm_source', [], 'TRACKING'),
];
const given: Record<string, string[]> = {
  full_name: ['Ayşe Demir Öztürk'],
  email: ['Ayse.Demir@Example.com'],
  phone_number: ['0532 123 45 67'],
  which_service: ['implants_option'],
  your_budget: ['1.200,50'],
  який_час_зручний: ['Після 18:00'],
  consent: ['true'],
  utm_source: ['ig_story'],
  old_question: ['kept anyway'],
};
const rule = (field: string, sources: string[], transform: Rule['transform'] = { kind: 'COPY' }): Rule => ({
  field,
  sources,
  transform,
  default: null,
});
const standard: Rule[] = [
  rule('firstName', ['full_name'], { kind: 'SPLIT', separator: ' ', part: 'FIRST' }),
  rule('lastName', ['full_name'], { kind: 'SPLIT', separator: ' ', part: 'REST' }),
  rule('email', ['email']),
  rule('phone', ['phone_number'], { kind: 'PHONE', country: null }),
];

interface Kept {
  rules: Rule[];
  country: string | null;
  version: number;
}
const kept: Record<string, Kept> = {
  global: { rules: [rule('custom.referrer', ['recommended_by', 'referrer'])], country: null, version: 2 },
  '5512300990': {
    rules: [
      rule('custom.service', ['which_service'], {
        kind: 'VALUE_MAP',
        values: { whitening_option: 'whitening', implants_option: 'implants' },
        otherwise: 'KEEP',
      }),
      rule('company', ['company_name_gone']),
    ],
    country: 'TR',
    version: 4,
  },
};
const mapOf = (id: string): Kept => kept[id] ?? { rules: [], country: null, version: 0 };
const levelOf = (id: string): RuleLevel => (id === 'global' ? 'GLOBAL' : 'FORM');

function effectiveOf(id: string, rules: Rule[]): (Rule & { level: RuleLevel })[] {
  const levels: [RuleLevel, Rule[]][] = [
    [levelOf(id), rules],
    ...(id === 'global' ? [] : [['GLOBAL', kept['global']!.rules] as [RuleLevel, Rule[]]]),
    ['STANDARD', standard],
  ];
  const all = levels.flatMap(([level, of]) => of.map(one => ({ ...one, level })));
  return all.filter((one, index) => all.findIndex(other => other.field === one.field) === index);
}

const targets = [
  ...(['firstName', 'lastName', 'email', 'phone', 'company', 'jobTitle', 'description'] as const).map(
    field => ({
      field,
      label: field,
      type:
        field === 'email' ? ('EMAIL' as const) : field === 'phone' ? ('PHONE' as const) : ('TEXT' as const),
      required: false,
      options: [],
    }),
  ),
  ...fields
    .filter(field => !field.retired)
    .map(({ key, label, type, required, options }) => ({
      field: `custom.${key}`,
      label,
      type,
      required,
      options,
    })),
];

function viewOf(id: string): MappingView {
  const { rules, country, version } = mapOf(id);
  const effective = effectiveOf(id, rules);
  const asked = id === 'global' ? [] : questions;
  return {
    formId: id === 'global' ? null : id,
    formName: id === 'global' ? null : (names[Number(id) % 10] ?? id),
    pageId: id === 'global' ? null : pages[0]!.pageId,
    questions: asked,
    rules,
    country,
    version,
    savedAt: version > 0 ? ago(300 * minute) : null,
    savedBy: version > 0 ? { id: people[0]!.id, name: people[0]!.name } : null,
    effective,
    targets,
    warnings: [
      ...targets
        .filter(one => one.required && !effective.some(({ field }) => field === one.field))
        .map(({ field }) => ({ code: 'REQUIRED_WITHOUT_SOURCE' as const, field, question: null })),
      ...rules.flatMap(({ field, sources }) =>
        sources
          .filter(key => asked.length > 0 && !asked.some(one => one.key === key))
          .map(key => ({ code: 'UNKNOWN_QUESTION' as const, field, question: key })),
      ),
    ],
  };
}

function valueOf({ sources, transform, default: fallback }: Rule): unknown {
  if (transform.kind === 'CONSTANT') return transform.value;
  const answers = sources.flatMap(key => given[key] ?? []);
  const first = answers[0];
  if (first === undefined) return fallback;
  if (transform.kind === 'JOIN') return answers.join(transform.separator);
  if (transform.kind === 'SPLIT') {
    const pieces = first.split(transform.separator);
    if (transform.part === 'FIRST') return pieces[0];
    return transform.part === 'LAST' ? pieces.at(-1) : pieces.slice(1).join(transform.separator);
  }
  if (transform.kind === 'VALUE_MAP')
    return transform.values[first] ?? (transform.otherwise === 'KEEP' ? first : null);
  if (transform.kind === 'PHONE') return '+905321234567';
  return transform.kind === 'NUMBER' ? 1200.5 : first;
}

function previewOf(id: string, rules: Rule[]): MappingPreview {
  if (id === '5512300993') return { submission: null, answers: [], fields: [], unmapped: [] };
  const effective = effectiveOf(id, rules);
  return {
    submission: { id: 's1', at: ago(7 * minute), leadId: leads[0]!.id },
    answers: Object.entries(given).map(([key, raw]) => ({
      key,
      label: questions.find(one => one.key === key)?.label ?? null,
      raw,
      shown: raw,
    })),
    fields: effective.map(one => ({
      field: one.field,
      value: valueOf(one),
      sources: one.sources,
      level: one.level,
      problem: one.transform.kind === 'DATE' ? 'is not a date' : null,
    })),
    unmapped: questions.map(one => one.key).filter(key => !effective.some(one => one.sources.includes(key))),
  };
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const refuse = (status: number, slug: string, extras: object = {}): Answer => ({
  status,
  body: { type: `/problems/${slug}`, title: slug, status, ...extras },
});

function save({ body }: Call, id: string): Answer {
  const now = mapOf(id);
  const { rules, country, version } = body as unknown as Kept;
  if (country === 'AQ' && version === now.version) {
    kept[id] = {
      ...now,
      rules: [...now.rules.slice(0, 1), rule('jobTitle', ['your_budget'])],
      version: version + 1,
    };
  }
  if (version !== mapOf(id).version) return refuse(409, 'conflict-changed', { current: viewOf(id) });
  kept[id] = { rules, country, version: version + 1 };
  return ok(viewOf(id));
}

const preview = ({ body }: Call, id: string): Answer => {
  const rules = body['rules'] as Rule[];
  const broken = rules.some(({ transform }) => transform.kind === 'CONSTANT' && transform.value === 'boom');
  return broken ? refuse(500, 'internal', { incident: 'c0ffee' }) : ok(previewOf(id, rules));
};
const run = ({ body }: Call, id: string, dryRun: boolean): Answer => ({
  status: 202,
  body: startJob('lead-remap', viewOf(id).formName ?? id, {
    formId: id,
    dryRun,
    days: body['days'],
    mappingVersion: mapOf(id).version,
  }),
});

export const mappingHandlers: Record<string, Handler> = {
  'GET /api/meta/mappings': () =>
    ok({
      items: names.map((name, index): MappingRow => ({
        formId: `551230099${index}`,
        name,
        pageId: pages[index % 2]!.pageId,
        pageName: pages[index % 2]!.name,
        status: index === 1 ? 'ARCHIVED' : 'ACTIVE',
        level: kept[`551230099${index}`]?.rules.length ? 'OWN' : index === 1 ? 'GLOBAL' : 'STANDARD',
        unmapped: [2, 0, 5, 1][index]!,
      })),
    }),
  'GET /api/meta/mappings/*': (_, id) =>
    id === 'global' || /^551230099\d$/.test(id!) ? ok(viewOf(id!)) : refuse(404, 'not-found'),
  'PUT /api/meta/mappings/*': (call, id) => save(call, id!),
  'DELETE /api/meta/mappings/*': (_, id) => {
    kept[id!] = { rules: [], country: null, version: mapOf(id!).version + 1 };
    return { status: 204 };
  },
  'POST /api/meta/mappings/*/previews': (call, id) => preview(call, id!),
  'POST /api/meta/mappings/*/comparisons': (call, id) => run(call, id!, true),
  'POST /api/meta/mappings/*/applications': (call, id) => run(call, id!, false),
};
