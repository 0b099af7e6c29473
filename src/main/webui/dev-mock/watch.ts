// Reconciliation, proof, connection test and receipts over made-up data.
import type { ConnectionCheck, FormSync, GapKind, LossForm, LossMeter, Receipt } from '../src/api/types';
import type { Handler } from './api';
import { ago, connections, events, leads, pages, people } from './data';
import { startJob } from './jobs';

const minute = 60_000;
const day = 1440 * minute;
const names = ['Free check-up, autumn', 'Whitening, spring', 'Implants, everybody', 'Відбілювання, літо'];
const counts: [atMeta: number | null, here: number, kind: GapKind][] = [
  [412, 412, 'NONE'],
  [980, 644, 'OLDER'],
  [311, 308, 'MISSING'],
  [null, 57, 'UNKNOWN'],
  [120, 122, 'MORE_HERE'],
];

const lossForms: LossForm[] = counts.map(([atMeta, here, gapKind], index) => ({
  formId: `55123009${index}`,
  formName: names[index % names.length]!,
  pageId: pages[index % 2]!.pageId,
  pageName: pages[index % 2]!.name,
  status: index === 1 ? 'ARCHIVED' : 'ACTIVE',
  atMeta,
  here,
  gap: atMeta === null ? 0 : atMeta - here,
  gapKind,
  readAt: atMeta === null ? null : ago(9 * minute),
}));

const lossMeter = (from: string, to: string): LossMeter => ({
  from,
  to,
  unaccounted: 3,
  forms: lossForms,
  days: Array.from({ length: 20 }, (_, index) => ({
    pageId: pages[index % 2]!.pageId,
    pageName: pages[index % 2]!.name,
    day: ago(Math.floor(index / 2) * day).slice(0, 10),
    webhook: 18 + ((index * 13) % 29),
    recovered: index % 7 === 3 ? 2 : 0,
    bulkRead: index > 15 ? 6 : 0,
  })).filter(row => row.day >= from && row.day <= to),
});

let sweptAt = 0;
const formSync = (page: string): FormSync[] =>
  lossForms
    .filter(form => form.pageId === page)
    .map((form, index) => ({
      formId: form.formId,
      name: form.formName,
      status: form.status,
      leadsAtMeta: form.atMeta,
      leadsHere: form.here,
      lastSweepAt: sweptAt ? new Date(sweptAt).toISOString() : ago((7 + index * 11) * minute),
      nextSweepAt: index === 2 ? null : ago(-(8 + index * 40) * minute),
      reading: Date.now() - sweptAt < 5000,
      recoveredLast30Days: index === 0 ? 4 : 0,
      errorClass: index === 2 ? 'PERMISSION' : null,
      errorText: index === 2 ? '(#200) Requires leads_retrieval permission' : null,
    }));

const check = (
  kind: ConnectionCheck['kind'],
  subject: ConnectionCheck['subject'],
  state: ConnectionCheck['state'],
  code = 'ok',
  detail: string | null = null,
): ConnectionCheck => ({ kind, subject, state, code, detail });
const login = { id: connections[0]!.id, name: 'Olena K.' };
const ofPage = (index: number) => ({ id: pages[index]!.pageId, name: pages[index]!.name });
const checks: ConnectionCheck[] = [
  check('CREDENTIALS', null, 'PASSED', 'accepted'),
  check('APP_SUBSCRIPTION', null, 'FAILED', 'other-callback', 'https://old.example.com/webhooks/meta'),
  check('WEBHOOK', null, 'PASSED', 'verified'),
  check('TOKEN', login, 'WARNING', 'expires-soon', ago(-3 * day)),
  ...['pages_show_list', 'leads_retrieval', 'ads_management'].map(scope =>
    check(
      'PERMISSION',
      { id: scope, name: scope },
      scope === 'leads_retrieval' ? 'FAILED' : 'PASSED',
      scope === 'leads_retrieval' ? 'missing' : 'granted',
      login.name,
    ),
  ),
  check('PAGE_TOKEN', ofPage(0), 'PASSED', 'valid'),
  check('PAGE_SUBSCRIPTION', ofPage(0), 'FAILED', 'not-subscribed'),
  check('PAGE_TOKEN', ofPage(1), 'FAILED', 'no-token'),
  check('PAGE_SUBSCRIPTION', ofPage(1), 'SKIPPED', 'no-token'),
];

const steps = [
  'CREATED',
  'RECEIVED',
  'VERIFIED',
  'FETCHED',
  'MAPPED',
  'MATCHED',
  'ASSIGNED',
  'NOTIFIED',
  'FIRST_ACTION',
] as const;
const times = [0, 900, 903, 1240, 1246, 1251, 1257, 2100, 754_000];

/** How far a submission came: the number of steps that are done, and what is with the next. */
function receipt(via: Receipt['via'], done: number, next: 'WAITING' | 'FAILED'): Receipt {
  const begun = Date.now() - 40 * minute;
  return {
    via,
    state: done > 6 ? 'DONE' : next === 'FAILED' ? 'FAILED' : 'PAUSED',
    lead: done > 6 ? { id: leads[0]!.id, name: leads[0]!.name } : null,
    receivedToStoredMs: done > 6 ? 357 : null,
    steps: steps.map((step, index) => ({
      step,
      state:
        step === 'VERIFIED' && via !== 'WEBHOOK'
          ? 'SKIPPED'
          : index < done
            ? 'DONE'
            : index === done
              ? next
              : next === 'FAILED'
                ? 'SKIPPED'
                : 'WAITING',
      at:
        index < done && !(step === 'VERIFIED' && via !== 'WEBHOOK')
          ? new Date(begun + times[index]!).toISOString()
          : null,
      text: index === done && done < 6 ? '(#190) Session has expired' : null,
      errorClass: index === done && done < 6 ? (next === 'FAILED' ? 'UNREADABLE' : 'TOKEN') : null,
      person: index < done && step === 'ASSIGNED' ? { id: people[1]!.id, name: people[1]!.name } : null,
    })),
  };
}

export const watchHandlers: Record<string, Handler> = {
  'GET /api/leads/*/receipt': (_, id) => {
    const index = leads.findIndex(lead => lead.id === id);
    return {
      status: 200,
      body: receipt(index % 4 === 1 ? 'RECONCILIATION' : 'WEBHOOK', index % 2 ? 9 : 8, 'WAITING'),
    };
  },
  'GET /api/events/*/receipt': (_, id) => {
    const state = events.find(event => event.id === id)?.state;
    const done = state === 'DONE' || state === 'DUPLICATE' ? 8 : 3;
    return { status: 200, body: receipt('WEBHOOK', done, state === 'FAILED' ? 'FAILED' : 'WAITING') };
  },
  'GET /api/meta/pages/*/sync': (_, id) => {
    const page = pages.find(one => one.id === id);
    if (!page) return { status: 404, body: { type: '/problems/not-found' } };
    const body = {
      forms: formSync(page.pageId),
      listedAt: ago(4 * minute),
      errorClass: null,
      errorText: null,
    };
    return { status: 200, body };
  },
  'POST /api/meta/pages/*/sweeps': () => {
    sweptAt = Date.now();
    return { status: 202 };
  },
  'PATCH /api/meta/pages/*': ({ body }, id) => ({
    status: 200,
    body: Object.assign(
      pages.find(page => page.id === id)!,
      body,
    ),
  }),
  // Sentinel: a day before 2026-09-01 is older than Meta gives out.
  'POST /api/meta/forms/*/bulk-reads': ({ body }, id) => {
    if (String(body['from']) < '2026-08-01') {
      const errors = [{ field: 'from', message: 'Meta gives out the leads of 90 days only' }];
      return { status: 400, body: { type: '/problems/validation', errors } };
    }
    const label = lossForms.find(form => form.formId === id)?.formName ?? String(id);
    return { status: 202, body: startJob('meta-bulk-read', label, { formId: id, from: body['from'] }) };
  },
  'POST /api/meta/connection-checks': () => ({ status: 200, body: { checks } }),
  'GET /api/loss-meter': ({ query }) => ({
    status: 200,
    body: lossMeter(query.get('from') ?? '', query.get('to') ?? ''),
  }),
  'POST /api/events/exports': () => ({ status: 202, body: startJob('events-export', '') }),
  'PUT /api/sandbox/forms/*/archiving': () => ({ status: 204 }),
  'DELETE /api/sandbox/forms/*/archiving': () => ({ status: 204 }),
};
