// Made-up but lifelike data for work on the pages without a server. Nobody in here exists.
import type {
  AuditEntry,
  BalanceRow,
  Chip,
  Dashboard,
  ErrorClass,
  EventRow,
  LeadDetail,
  LeadHistoryEntry,
  LeadRow,
  ListEntry,
  MetaConnection,
  MetaPage,
  MetaSettings,
  Person,
  PersonRef,
  Sandbox,
  StaffMember,
  TestLead,
} from '../src/api/types';
import { customOf, provenanceOf } from './fields';

const minute = 60_000;
export const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const id = (kind: string, number: number) =>
  `${kind.padEnd(8, '0')}-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const people: Person[] = [
  ['Olena Kovalenko', 'admin@leadline.test', 'ADMINISTRATOR'],
  ['Barış Yıldız', 'agent@leadline.test', 'AGENT'],
  ['Katarzyna Wiśniewska', 'kasia@leadline.test', 'AGENT'],
  ['Дмитро Шевчук', 'dmytro@leadline.test', 'AGENT'],
].map(([name, email, role], index) => ({
  id: id('aaaa', index),
  name: name!,
  email: email!,
  role: role as Person['role'],
  language: 'en',
  timeZone: 'Europe/Istanbul',
  theme: 'auto',
}));
export const organisation = { name: 'Northwind Dental', timeZone: 'Europe/Istanbul', country: 'TR' };

export const staff: StaffMember[] = people.map((person, index) => ({
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  state: (['ACTIVE', 'ACTIVE', 'INVITED', 'DEACTIVATED'] as const)[index]!,
  language: 'en',
  lastSeenAt: index === 2 ? null : ago(index * 400 * minute),
  createdAt: ago(90 * 1440 * minute),
  leads: [12, 487, 0, 36][index]!,
  version: 1,
}));
export const refs = (): PersonRef[] =>
  staff.map(({ id, name, state }) => ({ id, name, active: state === 'ACTIVE' }));

const entry = (kind: string) => (name: string, index: number) =>
  ({
    id: id(kind, index),
    name,
    colour: (['blue', 'violet', 'yellow', 'green', 'red', 'gray'] as const)[index % 6]!,
    position: index,
    initial: false,
    retired: index === 5,
    leads: [640, 310, 122, 98, 70, 0][index % 6]!,
    version: 1,
  }) satisfies ListEntry;
export const statuses: ListEntry[] = ['New', 'Contacted', 'Appointment', 'Won', 'Lost', 'Archived']
  .map(entry('bbbb'))
  .map((status, index) => ({ ...status, initial: index === 0 }));
export const sources: ListEntry[] = ['Facebook', 'Instagram', 'Website', 'Referral'].map(entry('cccc'));

const chip = ({ id, name, colour, retired }: ListEntry): Chip => ({ id, name, colour, retired });
export const chipOf = (list: ListEntry[], wanted: string): Chip => chip(list.find(one => one.id === wanted)!);

export const pages: MetaPage[] = ['Northwind Dental Istanbul', 'Northwind Kyiv', 'Northwind Kraków'].map(
  (name, index) => ({
    id: id('dddd', index),
    pageId: `10158${index}4471`,
    name,
    monitored: index < 2,
    subscribed: index < 2,
    subscribedCheckedAt: ago(20 * minute),
    state: index === 1 ? 'NEEDS_RECONNECT' : 'CONNECTED',
    problem: index === 1 ? { errorClass: 'TOKEN', text: 'Session has expired', at: ago(50 * minute) } : null,
    leads: [712, 498, 30][index]!,
    paused: index === 1 ? 4 : 0,
    lastLeadAt: ago((index * 300 + 3) * minute),
    assigneeId: index === 0 ? people[1]!.id : null,
    throttledUntil: null,
    quietSince: index === 0 ? ago(1600 * minute) : null,
    usualPerDay: [24, 17, null][index]!,
    subscriptionRenewedAt: index === 0 ? ago(500 * minute) : null,
    country: index === 0 ? 'TR' : null,
  }),
);

const firstNames = [
  'Ayşe',
  'Mehmet',
  'Олександра',
  'Ivan',
  'Zofia',
  'Łukasz',
  'Мария',
  'Chloé',
  'İsmail',
  'Ganna',
];
const lastNames = [
  'Demir',
  'Nowak',
  'Бондаренко',
  'Петрова',
  'Çelik',
  'Kaczmarek',
  'Müller',
  'Öztürk',
  'Мельник',
];

function lead(number: number, receivedAt: string): LeadRow {
  const first = firstNames[number % firstNames.length]!;
  const last = lastNames[(number * 7) % lastNames.length]!;
  const page = pages[number % 5 === 0 ? 1 : 0]!;
  const assigned = number % 4 === 3 ? null : refs()[number % 4 === 2 ? 0 : 1]!;
  return {
    id: id('eeee', number),
    number,
    name: number % 17 === 0 ? `Lead ${number}` : `${first} ${last}`,
    firstName: first,
    lastName: last,
    email: number % 3 === 0 ? null : `lead${number}@example.com`,
    phone: number % 5 === 4 ? null : `+90532${String(1000000 + number * 7919).slice(0, 7)}`,
    company: number % 6 === 0 ? 'Acme Clinics' : null,
    status: chip(statuses[number % 3 === 0 ? 0 : number % 5]!),
    source: chip(sources[number % 2]!),
    page: { id: page.pageId, name: page.name },
    formName: 'Free check-up, autumn',
    assignee: assigned,
    platform: number % 2 ? 'ig' : 'fb',
    createdAt: receivedAt,
    receivedAt,
    isTest: number % 41 === 0,
    custom: customOf(number),
  };
}

export const leads: LeadRow[] = Array.from({ length: 1240 }, (_, index) =>
  lead(1240 - index, ago((1 + index * index * 0.4) * minute)),
);
export function arrive(): void {
  leads.unshift(lead(leads.length + 1, new Date().toISOString()));
}

export const versions = new Map<string, number>();

export function detailOf(row: LeadRow, person: Person): LeadDetail {
  const answer = (key: string, label: string, values: string[], field: string | null) => ({
    submissionId: 's1',
    kind: 'ANSWER' as const,
    key,
    label,
    raw: values,
    shown: values,
    field,
  });
  return {
    ...row,
    jobTitle: null,
    description: null,
    submittedAt: row.receivedAt,
    storedAt: row.createdAt,
    version: versions.get(row.id) ?? 1,
    channel: 'webhook',
    origin: {
      externalId: '987650011223344',
      pageId: row.page!.id,
      pageName: row.page!.name,
      formId: '5512300987',
      formName: row.formName,
      adId: '23855',
      adName: 'Smile, carousel B',
      adsetId: '23854',
      adsetName: 'Women 25-44, Istanbul',
      campaignId: '23853',
      campaignName: 'Autumn check-up 2026',
      organic: false,
      platform: row.platform,
      partner: null,
      recovered: row.number % 4 === 1,
      correlation: '0f3a-77c1',
    },
    answers: [
      answer('full_name', 'Full name', [row.name], 'name'),
      answer('email', 'E-mail', row.email ? [row.email] : [], 'email'),
      answer('phone_number', 'Phone', row.phone ? [row.phone] : [], 'phone'),
      answer('which_service', 'Which services interest you?', ['Whitening', 'Implants'], null),
      answer('який_час_зручний', 'Який час вам зручний?', ['Після 18:00'], null),
      { ...answer('consent', 'I agree to be contacted', ['true'], null), kind: 'DISCLAIMER' },
      { ...answer('utm_source', 'utm_source', ['ig_story'], null), kind: 'TRACKING' },
    ],
    assignment: row.assignee
      ? {
          personId: row.assignee.id,
          rule: 'PAGE',
          page: row.page,
          skipped: [],
          by: null,
          considered: [
            { rule: 'PAGE', person: { id: row.assignee.id, name: row.assignee.name }, verdict: 'CHOSEN' },
            { rule: 'DEFAULT', person: null, verdict: 'NOT_REACHED' },
          ],
        }
      : {
          personId: null,
          rule: 'NONE',
          page: row.page,
          skipped: [
            { rule: 'PAGE', person: { id: people[3]!.id, name: people[3]!.name }, why: 'DEACTIVATED' },
          ],
          by: null,
          considered: [
            { rule: 'PAGE', person: { id: people[3]!.id, name: people[3]!.name }, verdict: 'INACTIVE' },
            { rule: 'DEFAULT', person: null, verdict: 'UNSET' },
          ],
        },
    submissions: [
      {
        eventId: person.role === 'ADMINISTRATOR' ? events[0]!.id : null,
        state: 'DONE',
        receivedAt: row.createdAt,
        externalId: '987650011223344',
      },
    ],
    provenance: provenanceOf(people[0]!),
    mayAssign: person.role === 'ADMINISTRATOR',
    speedMs: 1430,
  };
}

export const history: LeadHistoryEntry[] = [
  {
    id: 'h2',
    at: ago(3 * minute),
    actor: { type: 'PERSON', id: people[1]!.id, name: people[1]!.name },
    kind: 'status-changed',
    changes: [{ field: 'status', old: 'New', new: 'Contacted' }],
    details: null,
  },
  {
    id: 'h1',
    at: ago(9 * minute),
    actor: { type: 'SYSTEM', id: null, name: null },
    kind: 'assigned',
    changes: [{ field: 'assignee', old: null, new: people[1]!.name }],
    details: { rule: 'PAGE' },
  },
  {
    id: 'h0',
    at: ago(9 * minute),
    actor: { type: 'META', id: null, name: null },
    kind: 'created',
    changes: [],
    details: null,
  },
];

const actions = [
  'signed-in',
  'app-secret-shown',
  'page-assigned',
  'role-changed',
  'sign-in-failed',
  'invited',
];
export const audit: AuditEntry[] = Array.from({ length: 130 }, (_, index) => ({
  id: `au${index}`,
  at: ago(index * 37 * minute),
  actor: index % 6 === 4 ? null : { id: people[0]!.id, name: people[0]!.name },
  action: actions[index % 6]!,
  subjectType: 'person',
  subjectId: people[1]!.id,
  subjectName: index % 2 ? people[1]!.name : null,
  details: index % 6 === 3 ? { role: { old: 'AGENT', new: 'ADMINISTRATOR' } } : {},
  address: '203.0.113.7',
}));
export { actions };

const states = ['DONE', 'DONE', 'DONE', 'FAILED', 'DUPLICATE', 'PENDING', 'PAUSED', 'IGNORED'] as const;
export const errorClasses: ErrorClass[] = [
  'UNREADABLE',
  'TOKEN',
  'PERMISSION',
  'TRANSIENT',
  'STOPPED',
  'BUG',
];
export const events: EventRow[] = Array.from({ length: 420 }, (_, index) => {
  const state = states[index % states.length]!;
  const failed = state === 'FAILED';
  return {
    id: id('ffff', index),
    source: 'meta',
    account: pages[index % 2]!.pageId,
    pageName: pages[index % 2]!.name,
    form: '5512300987',
    formName: 'Free check-up, autumn',
    adId: '23855',
    externalId: `98765${1000 + index}`,
    state,
    attempts: failed ? 5 : 1,
    receivedAt: ago((index + 1) * 11 * minute),
    nextAttemptAt: state === 'PENDING' ? ago(-4 * minute) : null,
    finishedAt: state === 'DONE' ? ago((index + 1) * 11 * minute - 1500) : null,
    errorClass: failed
      ? (['UNREADABLE', 'BUG', 'PERMISSION'] as const)[index % 3]!
      : state === 'PAUSED'
        ? 'TOKEN'
        : state === 'PENDING'
          ? 'TRANSIENT'
          : state === 'IGNORED'
            ? 'STOPPED'
            : null,
    errorText: failed
      ? '(#100) Object does not exist'
      : state === 'PAUSED'
        ? '(#190) Session has expired'
        : null,
    lead: state === 'DONE' ? { id: leads[index]!.id, name: leads[index]!.name } : null,
    isTest: index % 40 === 0,
    correlation: '0f3a-77c1',
  };
});

/** One row per day and page; the day before yesterday of the second page lacks two. */
export function balanceRows(from: string, to: string): BalanceRow[] {
  return Array.from({ length: 12 }, (_, index) => {
    const done = 12 + ((index * 7) % 23);
    const [waiting, failed, paused] = [index === 0 ? 3 : 0, index % 5 === 1 ? 1 : 0, index % 2 === 1 ? 2 : 0];
    const gap = index === 5 ? 2 : 0;
    return {
      source: 'meta',
      account: pages[index % 2]!.pageId,
      pageName: pages[index % 2]!.name,
      day: ago(Math.floor(index / 2) * 1440 * minute).slice(0, 10),
      accepted: done + waiting + failed + paused + gap + 2,
      waiting,
      done,
      duplicate: 1,
      ignored: 1,
      paused,
      failed,
      gap,
      orphans: 0,
    };
  }).filter(row => row.day >= from && row.day <= to);
}

const lights = {
  credentials: { ok: true, at: ago(9000 * minute) },
  webhook: { ok: true, at: ago(8800 * minute) },
  token: { ok: false, at: null, reason: 'NEEDS_RECONNECT' as const },
};

export function dashboardFor(person: Person): Dashboard {
  const administrator = person.role === 'ADMINISTRATOR';
  return {
    month: new Date().toISOString().slice(0, 7),
    counters: administrator ? { synced: 1184, failed: 3, waiting: 5, attempted: 1240 } : null,
    previousMonth: administrator ? { synced: 986, failed: 12, attempted: 1031 } : null,
    lights: administrator ? lights : null,
    leadsPerDay: Array.from({ length: 30 }, (_, index) => ({
      day: ago((29 - index) * 1440 * minute).slice(0, 10),
      count: Math.round(38 + 22 * Math.sin(index * 0.9) + ((index * 11) % 9)),
    })),
    speedToLead: {
      p50Ms: 1430,
      p95Ms: 4210,
      count: 1184,
      firstActionP50Ms: 540_000,
      firstActionP95Ms: 7_200_000,
    },
    balance: administrator
      ? { gap: 0, accepted: 1240, accounted: 1240, waiting: 5, paused: 4, failed: 3 }
      : null,
    unaccounted: 0,
    unassigned: administrator ? 14 : null,
    mine: { open: 42, newToday: 6 },
    alerts: administrator
      ? [
          { kind: 'page-needs-reconnect', subject: { id: pages[1]!.id, name: pages[1]!.name }, count: 4 },
          { kind: 'unassigned', subject: null, count: 14 },
        ]
      : [],
  };
}

export const metaSettings: MetaSettings = {
  appId: '1029384756',
  appSecretSet: true,
  previousSecretUntil: null,
  graphVersion: 'v25.0',
  callbackUrl: 'https://leads.example.com/webhooks/meta',
  callbackReachable: true,
  verifyToken: 'b3b2c9d7e4f84fd2a4a0',
  loginRedirectUrl: 'https://leads.example.com/settings/meta/callback',
  defaultAssigneeId: null,
  defaultSourceId: sources[0]!.id,
  defaultStatusId: statuses[0]!.id,
  sendMail: true,
  duplicateByEmail: false,
  duplicateByPhone: false,
  duplicateAction: 'SKIP',
  version: 1,
  sandbox: true,
  appProblem: null,
  lights,
};

export const connections: MetaConnection[] = [
  {
    id: id('abcd', 1),
    kind: 'LOGIN',
    userName: 'Olena K.',
    state: 'ACTIVE',
    connectedBy: refs()[0]!,
    createdAt: ago(90_000 * minute),
    refreshedAt: ago(300 * minute),
    expiresAt: ago(-60_000 * minute),
    dataAccessExpiresAt: null,
    checkedAt: ago(30 * minute),
    missingPermissions: ['ads_management', 'pages_manage_ads'],
    pages: 3,
  },
  {
    id: id('abcd', 2),
    kind: 'SYSTEM_USER',
    userName: 'Northwind leads',
    state: 'NEEDS_RECONNECT',
    connectedBy: refs()[1]!,
    createdAt: ago(190_000 * minute),
    refreshedAt: ago(190_000 * minute),
    expiresAt: null,
    dataAccessExpiresAt: null,
    checkedAt: ago(30 * minute),
    missingPermissions: [],
    pages: 1,
  },
];

export const sandbox: Sandbox = {
  appId: '1029384756',
  graphUrl: 'http://127.0.0.1:8080/sandbox/graph',
  pages: pages.map(({ pageId, name }, index) => ({
    pageId,
    name,
    subscribed: index < 2,
    forms: [
      {
        formId: '5512300987',
        name: 'Free check-up, autumn',
        status: 'ACTIVE',
        questions: [
          { key: 'full_name', label: 'Full name', type: 'FULL_NAME' },
          { key: 'email', label: 'E-mail', type: 'EMAIL' },
          { key: 'phone_number', label: 'Phone', type: 'PHONE' },
        ],
      },
    ],
    tokenState: index === 1 ? 'DEAD' : 'VALID',
    vanished: false,
  })),
  issued: 1240,
  deliveries: { waiting: 0, delivered: 1240, failed: 2 },
  faults: {
    latencyMs: 0,
    serverErrorPercent: 0,
    rateLimited: false,
    notYetReadableSeconds: 0,
    deliveryCopies: 1,
    batchSize: 1,
    usagePercent: 0,
    emptyPages: false,
    foreignNext: false,
  },
  deadPages: [pages[1]!.pageId],
};

/** A test lead whose number is the moment of its making: a step more is done every 400 ms. */
export function testLead(number: string): TestLead {
  const at = Number(number);
  const steps = [
    ['issued', '98765999'],
    ['received', null],
    ['verified', null],
    ['fetched', null],
    ['mapped', '7'],
    ['assigned', people[1]!.name],
    ['stored', null],
    ['notified', people[1]!.email],
  ] as const;
  const done = Math.floor((Date.now() - at) / 400);
  const finished = done >= steps.length;
  return {
    id: number,
    createdAt: new Date(at).toISOString(),
    leadgenId: '98765999',
    eventId: done > 1 ? events[0]!.id : null,
    leadId: done > 6 ? leads[0]!.id : null,
    finished,
    steps: steps.map(([step, detail], index) => ({
      step,
      state: index < done ? 'done' : 'waiting',
      at: index < done ? new Date(at + index * 400).toISOString() : null,
      detail: index < done ? detail : null,
    })),
  };
}
