// Background jobs that get on with the time: each takes a few seconds.
import type { Job, JobRow } from '../src/api/types';
import type { Handler } from './api';
import { ago, leads, people } from './data';

const length = 12_000;
const minute = 60_000;
const askedBy = { id: people[0]!.id, name: people[0]!.name };

interface Kept extends Partial<Job> {
  id: string;
  kind: string;
  label: string;
  begun: number;
}
const kept: Kept[] = [
  {
    id: 'jo-4',
    kind: 'meta-bulk-read',
    label: 'Whitening, spring',
    begun: Date.now(),
    total: 8000,
    state: 'RUNNING',
    done: 3100,
    counters: { found: 3100, new: 212, known: 2888 },
    waitsUntil: ago(-12 * minute),
    waitsFor: 'Meta asks to slow down (95 % used)',
  },
  {
    id: 'jo-3',
    kind: 'events-export',
    label: '',
    begun: Date.now() - 90 * minute,
    state: 'DONE',
    done: 1240,
    total: 1240,
    counters: {},
    result: {
      fileName: 'sync-history.csv',
      mediaType: 'text/csv',
      size: 184_320,
      expiresAt: ago(-6 * 1440 * minute),
    },
  },
  {
    id: 'jo-2',
    kind: 'lead-remap',
    label: 'Free check-up, autumn',
    begun: Date.now() - 1440 * minute,
    state: 'DONE',
    done: 480,
    total: 480,
    counters: { changed: 61, kept: 4, unchanged: 415, 'field:phone': 61 },
    parameters: { dryRun: true },
  },
  {
    id: 'jo-1',
    kind: 'meta-bulk-read',
    label: 'Implants, everybody',
    begun: Date.now() - 2880 * minute,
    state: 'FAILED',
    done: 700,
    counters: { found: 700, new: 3, known: 697 },
    errorText: '(#190) The access token has expired.',
  },
];

function jobOf({ begun, ...fixed }: Kept): Job {
  const share = Math.min(1, (Date.now() - begun) / length);
  const total = 1200;
  const done = Math.round(total * share);
  const at = new Date(begun).toISOString();
  const job: Job = {
    state: share < 1 ? 'RUNNING' : 'DONE',
    done,
    total: share < 0.2 ? null : total,
    counters: { found: done, new: Math.round(done / 50), known: done - Math.round(done / 50) },
    cancelAsked: false,
    waitsUntil: null,
    waitsFor: null,
    askedBy,
    createdAt: at,
    startedAt: at,
    finishedAt: null,
    errorText: null,
    parameters: {},
    result: null,
    ...fixed,
  };
  const over = job.state !== 'RUNNING' && job.state !== 'WAITING';
  return { ...job, finishedAt: over ? new Date(begun + length).toISOString() : null };
}

export function startJob(kind: string, label: string, parameters: object = {}): { jobId: string } {
  const id = `jo-${Date.now()}`;
  const remap = {
    counters: { changed: 61, kept: 4, unchanged: 415, 'field:phone': 61, 'field:custom.service': 12 },
  };
  const counters = kind === 'events-export' ? { counters: {} } : kind === 'lead-remap' ? remap : {};
  kept.unshift({ id, kind, label, begun: Date.now(), parameters: { ...parameters }, ...counters });
  return { jobId: id };
}

const rows: JobRow[] = leads.slice(0, 65).map(({ id, name, phone }, index) => ({
  number: index + 1,
  subject: { id, name },
  outcome: index % 9 === 4 ? 'KEPT' : 'CHANGED',
  details: { changes: [{ field: 'phone', old: phone, new: `+90${index}`, kept: index % 9 === 4 }] },
}));

export const jobHandlers: Record<string, Handler> = {
  'GET /api/jobs': ({ query }) => {
    const limit = Number(query.get('limit') ?? 50);
    const items = kept.slice(0, limit).map(jobOf);
    const total = { count: kept.length, capped: false };
    return { status: 200, body: { items, next: null, previous: null, total } };
  },
  'GET /api/jobs/*': (_, id) => {
    const job = kept.find(one => one.id === id);
    return job ? { status: 200, body: jobOf(job) } : { status: 404, body: { type: '/problems/not-found' } };
  },
  'GET /api/jobs/*/rows': ({ query }, id) => {
    const outcome = query.get('outcome');
    const remap = kept.find(one => one.id === id)?.kind === 'lead-remap';
    const all = remap ? rows.filter(row => !outcome || row.outcome === outcome) : [];
    const limit = Number(query.get('limit') ?? 50);
    const at = Number(query.get('cursor') ?? 0);
    return {
      status: 200,
      body: {
        items: all.slice(at, at + limit),
        next: at + limit < all.length ? String(at + limit) : null,
        previous: at > 0 ? String(Math.max(0, at - limit)) : null,
        total: { count: all.length, capped: false },
      },
    };
  },
  'POST /api/jobs/*/cancellation': (_, id) => {
    const job = kept.find(one => one.id === id);
    if (job) Object.assign(job, { ...jobOf(job), state: 'CANCELLED', waitsUntil: null, waitsFor: null });
    return { status: 202 };
  },
  'GET /api/jobs/*/result': () => ({ status: 200, body: 'time,page,form' }),
};
