// The API over made-up data, as far as the pages call it. Sentinel inputs show the sad paths: the password "wrong", the
// address "taken@leadline.test", the name "Taken", a lead that isn't there.
import type { ListEntry, Page, Person, Session } from '../src/api/types';
import * as data from './data';
import { jobHandlers } from './jobs';
import { watchHandlers } from './watch';
import { fieldHandlers } from './fieldsApi';
import { mappingHandlers } from './mappings';

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  /** The address of whoever is signed in, from the cookie. */
  who: string | undefined;
}
export interface Answer {
  status: number;
  body?: unknown;
  /** Sets or ends (empty) the session. */
  signIn?: string;
}
export type Handler = (call: Call, ...ids: string[]) => Answer;

const ok = (body: unknown): Answer => ({ status: 200, body });
const done: Answer = { status: 204 };
const refuse = (status: number, slug: string, extras: object = {}): Answer => ({
  status,
  body: { type: `/problems/${slug}`, title: slug, status, ...extras },
});

let changedAt = 0;
let changed: string[] = [];
function change(...topics: string[]) {
  changedAt += 1;
  changed = topics;
}
const firstPasswords = new Set(['new@leadline.test']);

function personOf(call: Call): Person {
  return data.people.find(person => person.email === call.who) ?? data.people[0]!;
}
function sessionOf(person: Person): Session {
  return {
    person,
    organisation: data.organisation,
    mode: 'demo',
    mustChangePassword: firstPasswords.has(person.email),
  };
}

function pageOf<T>(rows: T[], query: URLSearchParams): Page<T> {
  const limit = Number(query.get('limit') ?? 50);
  const at = Number(query.get('cursor') ?? 0);
  return {
    items: rows.slice(at, at + limit),
    next: at + limit < rows.length ? String(at + limit) : null,
    previous: at > 0 ? String(Math.max(0, at - limit)) : null,
    total: { count: rows.length, capped: false },
  };
}

function leadsFor(call: Call) {
  const person = personOf(call);
  const { query } = call;
  const any = (name: string, value: string | undefined) => {
    const wanted = query.getAll(name);
    return wanted.length === 0 || (value !== undefined && wanted.includes(value));
  };
  const sought = query.get('q')?.toLowerCase() ?? '';
  return data.leads.filter(
    lead =>
      (person.role === 'ADMINISTRATOR' || lead.assignee?.id === person.id) &&
      any('status', lead.status.id) &&
      any('source', lead.source.id) &&
      any('page', lead.page?.id) &&
      any('platform', lead.platform ?? undefined) &&
      any('assignee', lead.assignee?.id ?? 'none') &&
      any('test', String(lead.isTest)) &&
      query.getAll('custom').every(filter => customFits(lead, filter)) &&
      `${lead.name} ${lead.phone} ${lead.email} ${lead.number}`.toLowerCase().includes(sought),
  );
}

function changeLead(call: Call, id: string, what: 'status' | 'assignee'): Answer {
  const lead = data.leads.find(one => one.id === id)!;
  if (what === 'status') lead.status = data.chipOf(data.statuses, String(call.body['statusId']));
  else lead.assignee = data.refs().find(person => person.id === call.body['personId']) ?? null;
  data.versions.set(id, (data.versions.get(id) ?? 1) + 1);
  change('leads');
  return ok(data.detailOf(lead, personOf(call)));
}

/** Sentinels: the company "Conflict" meets somebody else's; the phone "1" is none. */
function editLead(call: Call, id: string): Answer {
  const lead = data.leads.find(one => one.id === id)!;
  const { version, custom, ...standard } = call.body;
  if (standard['phone'] === '1') {
    const errors = [{ field: 'phone', message: 'is not a phone number' }];
    return refuse(400, 'validation', { errors });
  }
  const now = data.versions.get(id) ?? 1;
  if (standard['company'] === 'Conflict' && version === now) {
    lead.company = 'Theirs GmbH';
    data.versions.set(id, now + 1);
    return refuse(409, 'conflict-changed', { current: data.detailOf(lead, personOf(call)) });
  }
  Object.assign(lead, standard, { custom: { ...lead.custom, ...(custom as object) } });
  data.versions.set(id, now + 1);
  change('leads');
  return ok(data.detailOf(lead, personOf(call)));
}

function customFits(lead: (typeof data.leads)[number], filter: string): boolean {
  const [key = '', wanted = ''] = filter.split(/:(.*)/);
  return [lead.custom[key] ?? []].flat().map(String).includes(wanted);
}

function lists(at: string, entries: ListEntry[]): Record<string, Handler> {
  const find = (id: string) => entries.find(entry => entry.id === id)!;
  const set = (run: (entry: ListEntry) => void): Handler => {
    return (_, id) => {
      run(find(id!));
      return done;
    };
  };
  return {
    [`GET ${at}`]: () => ok({ items: entries }),
    [`POST ${at}`]: ({ body }) => {
      if (body['name'] === 'Taken') return refuse(409, 'name-taken');
      const added = {
        ...entries[0]!,
        ...body,
        id: crypto.randomUUID(),
        initial: false,
        leads: 0,
      } as ListEntry;
      entries.push(added);
      return { status: 201, body: added };
    },
    [`PUT ${at}/order`]: ({ body }) => {
      const ids = body['ids'] as string[];
      entries.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
      return done;
    },
    [`PATCH ${at}/*`]: ({ body }, id) => ok(Object.assign(find(id!), body)),
    [`DELETE ${at}/*`]: (_, id) => {
      entries.splice(entries.indexOf(find(id!)), 1);
      return done;
    },
    [`PUT ${at}/*/retirement`]: set(entry => (entry.retired = true)),
    [`DELETE ${at}/*/retirement`]: set(entry => (entry.retired = false)),
    [`PUT ${at}/*/initial`]: (_, id) => {
      for (const entry of entries) entry.initial = entry.id === id;
      return done;
    },
    [`POST ${at}/*/merges`]: (_, id) => {
      entries.splice(entries.indexOf(find(id!)), 1);
      return done;
    },
  };
}

const member = (id: string) => data.staff.find(one => one.id === id)!;

const handlers: Record<string, Handler> = {
  ...jobHandlers,
  ...watchHandlers,
  ...mappingHandlers,
  'GET /api/session': call => (call.who ? ok(sessionOf(personOf(call))) : refuse(401, 'unauthenticated')),
  'POST /api/session': ({ body }) => {
    const email = String(body['email']);
    if (body['password'] === 'wrong') return refuse(401, 'invalid-credentials');
    if (body['password'] === 'often') return refuse(429, 'too-many-requests', { retryAfter: 240 });
    if (body['password'] === 'once') firstPasswords.add(email);
    const person = data.people.find(one => one.email === email) ?? data.people[0]!;
    return { status: 200, body: sessionOf(person), signIn: person.email };
  },
  'DELETE /api/session': () => ({ ...done, signIn: '' }),
  'DELETE /api/sessions': () => ({ ...done, signIn: '' }),
  'GET /api/sessions': () =>
    ok({
      items: [
        ['Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36', true],
        ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1', false],
      ].map(([userAgent, current], index) => ({
        id: `se${index}`,
        current,
        createdAt: data.ago(4_000_000 * (index + 1)),
        lastSeenAt: data.ago(8_000_000 * index),
        address: '203.0.113.7',
        userAgent,
      })),
    }),
  'PUT /api/session/password': call => {
    if (call.body['current'] === 'wrong') {
      return refuse(400, 'validation', { errors: [{ field: 'current', message: 'wrong' }] });
    }
    firstPasswords.delete(call.who ?? '');
    return done;
  },
  'PATCH /api/me': call => ok(Object.assign(personOf(call), call.body)),
  'GET /api/access-links/*': (_, token) =>
    token === 'gone'
      ? refuse(404, 'not-found')
      : ok({
          kind: token === 'reset' ? 'RESET' : 'INVITATION',
          email: 'kasia@leadline.test',
          name: 'Katarzyna Wiśniewska',
          organisation: data.organisation.name,
        }),
  'POST /api/access-links/*': () => ({
    status: 200,
    body: sessionOf(data.people[1]!),
    signIn: data.people[1]!.email,
  }),
  'POST /api/password-resets': () => ({ status: 202 }),
  'PATCH /api/organisation': ({ body }) => ok(Object.assign(data.organisation, body)),

  'GET /api/staff': () => ok({ items: data.staff }),
  'POST /api/staff': ({ body }) => {
    if (body['email'] === 'taken@leadline.test') return refuse(409, 'email-taken');
    const added = { ...data.staff[2]!, ...body, id: crypto.randomUUID(), leads: 0 };
    data.staff.push(added);
    return { status: 201, body: added };
  },
  'PATCH /api/staff/*': ({ body }, id) => ok(Object.assign(member(id!), body)),
  'POST /api/staff/*/invitations': () => ({ status: 202 }),
  'PUT /api/staff/*/deactivation': (_, id) => {
    member(id!).state = 'DEACTIVATED';
    return done;
  },
  'DELETE /api/staff/*/deactivation': (_, id) => {
    member(id!).state = 'ACTIVE';
    return done;
  },
  'DELETE /api/staff/*/sessions': () => done,
  'GET /api/people': () => ok({ items: data.refs() }),
  'GET /api/audit': ({ query }) => {
    const [action, actor] = [query.get('action'), query.get('actor')];
    return ok(
      pageOf(
        data.audit.filter(one => (!action || one.action === action) && (!actor || one.actor?.id === actor)),
        query,
      ),
    );
  },
  'GET /api/audit/actions': () => ok({ items: data.actions }),

  'GET /api/leads': call => ok(pageOf(leadsFor(call), call.query)),
  'GET /api/leads/facets': () =>
    ok({
      statuses: data.statuses,
      sources: data.sources,
      pages: data.pages.map(({ pageId, name }) => ({ id: pageId, name })),
      people: data.refs(),
    }),
  'GET /api/leads/*': (call, id) => {
    const lead = leadsFor({ ...call, query: new URLSearchParams() }).find(one => one.id === id);
    return lead ? ok(data.detailOf(lead, personOf(call))) : refuse(404, 'not-found');
  },
  'PATCH /api/leads/*': (call, id) => editLead(call, id!),
  'GET /api/leads/*/history': ({ query }) => ok(pageOf(data.history, query)),
  'PUT /api/leads/*/status': (call, id) => changeLead(call, id!, 'status'),
  'PUT /api/leads/*/assignee': (call, id) => changeLead(call, id!, 'assignee'),
  ...fieldHandlers,
  ...lists('/api/lead-statuses', data.statuses),
  ...lists('/api/lead-sources', data.sources),

  'GET /api/dashboard': call => ok(data.dashboardFor(personOf(call))),
  'GET /api/changes': ({ query }) => {
    const token = String(changedAt);
    if (query.get('since') === null) return ok({ token, topics: [] });
    return query.get('since') === token ? { status: 304 } : ok({ token, topics: changed });
  },
  // Only the mock knows this one: a lead comes in while a list is open.
  'POST /api/mock/arrivals': () => {
    data.arrive();
    change('leads');
    return done;
  },

  'GET /api/events': ({ query }) => {
    const any = (name: string, value: string | null) =>
      query.getAll(name).length === 0 || query.getAll(name).includes(value ?? '');
    const sought = query.get('q')?.toLowerCase() ?? '';
    return ok(
      pageOf(
        data.events.filter(
          event =>
            any('state', event.state) &&
            any('page', event.account) &&
            any('form', event.form) &&
            any('errorClass', event.errorClass) &&
            `${event.lead?.name} ${event.externalId} ${event.id}`.toLowerCase().includes(sought),
        ),
        query,
      ),
    );
  },
  'GET /api/events/facets': () =>
    ok({
      pages: data.pages.map(({ pageId, name }) => ({ id: pageId, name })),
      forms: [{ id: '5512300987', name: 'Free check-up, autumn' }],
      errorClasses: data.errorClasses,
      states: [
        { state: 'DONE', count: 158, capped: false },
        { state: 'FAILED', count: 53, capped: false },
      ],
    }),
  'GET /api/events/*': (_, id) => {
    const event = data.events.find(one => one.id === id);
    if (!event) return refuse(404, 'not-found');
    const { attempts, receivedAt, errorClass, errorText } = event;
    return ok({
      ...event,
      payload: JSON.stringify({ field: 'leadgen', value: { leadgen_id: event.externalId } }, null, 2),
      fetched:
        event.state === 'DONE' ? JSON.stringify({ id: event.externalId, field_data: [] }, null, 2) : null,
      deliveryId: 'de-1',
      deliverySize: 412,
      deliveryEvents: 1,
      attemptsList: Array.from({ length: attempts }, (_, index) => ({
        number: index + 1,
        startedAt: receivedAt,
        finishedAt: receivedAt,
        outcome: event.state,
        errorClass,
        errorText,
      })),
    });
  },
  'POST /api/events/*/attempts': () => ({ status: 202, body: { released: 1 } }),
  'POST /api/events/attempts': () => ({ status: 202, body: { released: 53 } }),
  'GET /api/balance': ({ query }) => {
    const rows = data.balanceRows(query.get('from') ?? '', query.get('to') ?? '');
    const gap = rows.reduce((sum, row) => sum + row.gap, 0);
    return ok({ gap, rows, from: query.get('from'), to: query.get('to') });
  },

  'GET /api/meta/settings': () => ok(data.metaSettings),
  'PUT /api/meta/settings': ({ body }) => {
    const { version, appId, appSecret, endGrants, ...rest } = body;
    // Sentinels: the Graph version v1.0 meets somebody else's change; a new App ID asks first.
    if (rest['graphVersion'] === 'v1.0' && version === data.metaSettings.version) {
      const current = { ...data.metaSettings, sendMail: !data.metaSettings.sendMail, version: 99 };
      return refuse(409, 'conflict-changed', { current });
    }
    if (data.metaSettings.appId && appId !== data.metaSettings.appId && !endGrants) {
      return refuse(409, 'app-id-change', { connections: data.connections.length });
    }
    const secret = appSecret ? { appSecretSet: true } : {};
    return ok(Object.assign(data.metaSettings, rest, secret, { appId, version: Number(version) + 1 }));
  },
  'POST /api/meta/settings/app-secret/reveals': () => ok({ appSecret: '0123456789abcdef0123456789abcdef' }),
  'POST /api/meta/logins': () => ok({ url: '/settings/meta/callback?code=mock&state=mock' }),
  'POST /api/meta/connections': ({ body }) => {
    if (body['error']) return refuse(409, 'login-cancelled');
    // Sentinel states: expired, foreign, failed, partial.
    const state = String(body['state']);
    if (state === 'expired' || state === 'foreign') return refuse(409, `login-${state}`);
    if (state === 'failed') return refuse(502, 'meta-failed', { metaCode: 190, incident: 'c0ffee' });
    const missingPermissions = state === 'partial' ? ['leads_retrieval', 'pages_manage_metadata'] : [];
    return { status: 201, body: { connection: data.connections[0], pages: 3, missingPermissions } };
  },
  'POST /api/meta/connections/tokens': () => ({
    status: 201,
    body: { connection: data.connections[0], pages: 3, missingPermissions: [] },
  }),
  'GET /api/meta/connections': () => ok({ items: data.connections }),
  'DELETE /api/meta/connections/*': () => done,
  'POST /api/meta/page-refreshes': () => ok({ pages: 3, vanished: 0, failed: [] }),
  'GET /api/meta/pages': () => ok({ items: data.pages }),
  'PUT /api/meta/pages/*/assignee': ({ body }, id) =>
    ok(
      Object.assign(
        data.pages.find(page => page.id === id)!,
        { assigneeId: body['personId'] },
      ),
    ),
  'PUT /api/meta/pages/*/subscription': (_, id) =>
    ok(
      Object.assign(
        data.pages.find(page => page.id === id)!,
        { monitored: true, subscribed: true },
      ),
    ),
  'DELETE /api/meta/pages/*/subscription': (_, id) =>
    ok(
      Object.assign(
        data.pages.find(page => page.id === id)!,
        { monitored: false, subscribed: false },
      ),
    ),
  'GET /api/meta/pages/*/forms': () =>
    ok({
      items: [{ formId: '5512300987', name: 'Free check-up, autumn', status: 'ACTIVE', locale: 'tr_TR' }],
    }),
  'GET /api/meta/test-leads': () => ok({ count: 30 }),
  'DELETE /api/meta/test-leads': () => ok({ removed: 30 }),
  'POST /api/meta/test-leads': () => ({ status: 201, body: { id: String(Date.now()) } }),
  'GET /api/meta/test-leads/*': (_, id) => ok(data.testLead(id!)),

  'GET /api/demo/mails': ({ query }) =>
    ok(
      pageOf(
        Array.from({ length: 30 }, (_, index) => ({
          id: `ma${index}`,
          at: data.ago(index * 600_000),
          recipient: 'agent@leadline.test',
          subject: `New lead: ${data.leads[index]!.name}`,
        })),
        query,
      ),
    ),
  'GET /api/demo/mails/*': (_, id) =>
    ok({
      id,
      at: data.ago(60_000),
      recipient: 'agent@leadline.test',
      subject: 'New lead',
      text: 'Hello Barış,\n\na new lead is yours: Ayşe Demir.\n\nhttp://localhost:8080/leads/1\n\nLeadline',
      html: '<p style="margin:0">Hello Barış,</p>',
    }),
  'GET /api/sandbox': () => ok(data.sandbox),
  'POST /api/sandbox/leads': () => {
    data.arrive();
    change('leads', 'events');
    return { status: 201, body: { leadgenIds: ['1'] } };
  },
  'PUT /api/sandbox/faults': ({ body }) => ok(Object.assign(data.sandbox.faults, body)),
  'POST /api/sandbox/token-deaths': () => done,
  'POST /api/sandbox/permission-losses': () => done,
  'DELETE /api/sandbox/permission-losses': () => done,
  'PUT /api/sandbox/pages/*/vanishing': () => done,
  'DELETE /api/sandbox/pages/*/vanishing': () => done,
  'POST /api/sandbox/redeliveries': () => ({ status: 202 }),
};

const open = ['/api/session', '/api/access-links/', '/api/password-resets'];

/** Finds the handler of a call; a star stands for one part of the path, and an exact path comes before a star. */
export function answer(call: Call): Answer {
  if (!call.who && !open.some(path => call.path.startsWith(path))) return refuse(401, 'unauthenticated');
  const exact = handlers[`${call.method} ${call.path}`];
  if (exact) return exact(call);
  for (const [route, handler] of Object.entries(handlers)) {
    const match = new RegExp(`^${route.replaceAll('*', '([^/]+)')}$`).exec(`${call.method} ${call.path}`);
    if (match) return handler(call, ...match.slice(1));
  }
  return refuse(404, 'not-found');
}
