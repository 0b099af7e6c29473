import type { TFunction } from 'i18next';
import { Problem } from './client';
import { fieldWord } from './fieldWords';

/** The problem types that have words of their own; others are told by their HTTP status. */
const known = [
  'already-active',
  'app-id-change',
  'conflict-changed',
  'deactivated',
  'default-in-use',
  'edited-meanwhile',
  'email-taken',
  'field-in-use',
  'forbidden',
  'in-use',
  'initial-status',
  'internal',
  'invalid-credentials',
  'job-finished',
  'job-running',
  'last-administrator',
  'last-source',
  'login-cancelled',
  'login-expired',
  'login-foreign',
  'malformed-request',
  'meta-failed',
  'name-taken',
  'no-credentials',
  'no-form',
  'no-page',
  'not-found',
  'not-retryable',
  'own-account',
  'page-needs-reconnect',
  'page-not-monitored',
  'page-vanished',
  'retired',
  'too-large',
  'too-many-requests',
  'unauthenticated',
  'unavailable',
  'unreachable',
  'validation',
] as const;

type Known = (typeof known)[number];

export interface Explanation {
  text: string;
  /** The number to give to whoever looks into the server's log. */
  incident?: string;
}

function slugOf(problem: Problem): Known {
  const named = known.find(slug => slug === problem.slug);
  if (named) return named;
  if (problem.status === 401) return 'unauthenticated';
  if (problem.status === 403) return 'forbidden';
  if (problem.status === 404) return 'not-found';
  if (problem.status === 409) return 'conflict-changed';
  if (problem.status === 413) return 'too-large';
  if (problem.status === 429) return 'too-many-requests';
  if (problem.status >= 502) return 'unavailable';
  return problem.status >= 500 ? 'internal' : 'malformed-request';
}

/** The one place that turns a refusal of the server into words of the reader's language. */
export function explain(error: unknown, t: TFunction): Explanation {
  if (!(error instanceof Problem)) return { text: t('errors.internal') };
  const { body } = error;
  const slug = slugOf(error);
  const code = [body['metaCode'], body['metaSubcode']].filter(part => part != null).join('/');
  const values = {
    leads: body['leads'],
    connections: body['connections'],
    minutes: Math.max(1, Math.ceil(Number(body['retryAfter'] ?? 60) / 60)),
    code: code || '–',
  };
  const count = Number(body['leads'] ?? body['connections'] ?? values.minutes);
  return {
    text: t(`errors.${slug}`, { ...values, count }),
    ...(typeof body.incident === 'string' ? { incident: body.incident } : {}),
  };
}

/** The fields that the server refused, for a form to show beside its inputs. */
export function fieldErrors(error: unknown, t: TFunction): Record<string, string> {
  if (!(error instanceof Problem)) return {};
  return Object.fromEntries((error.body.errors ?? []).map(one => [one.field, fieldWord(one.message, t)]));
}

export function isProblem(error: unknown, slug: string): error is Problem {
  return error instanceof Problem && error.slug === slug;
}

export function isGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 404;
}
