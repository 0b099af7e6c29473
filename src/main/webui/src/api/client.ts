/** What the server refuses, as RFC 9457 describes it. `status` 0 means that no answer came at all. */
export class Problem extends Error {
  readonly slug: string;

  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.title ?? `HTTP ${status}`);
    this.slug = (body.type ?? '').replace('/problems/', '');
  }
}

export interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
  incident?: string;
  [extra: string]: unknown;
}

type QueryValue = string | number | boolean | null | undefined;
export type Query = Record<string, QueryValue | QueryValue[]>;

export function withQuery(path: string, query?: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  return new Problem(response.status, body);
}

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  // A page of another origin cannot add this header without being asked first.
  if (method !== 'GET') headers['X-Leadline'] = '1';
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Problem(0, { type: '/problems/unreachable' });
  }
  if (!response.ok && response.status !== 304) throw await problemOf(response);
  return response;
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204 || response.status === 202) {
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }
  return (await response.json()) as T;
}

export const api = {
  get: async <T>(path: string, query?: Query, signal?: AbortSignal) =>
    read<T>(await send('GET', withQuery(path, query), undefined, signal)),
  /** As `get`, but null when nothing changed (304). */
  poll: async <T>(path: string, query: Query, signal?: AbortSignal) => {
    const response = await send('GET', withQuery(path, query), undefined, signal);
    return response.status === 304 ? null : read<T>(response);
  },
  post: async <T = void>(path: string, body?: unknown) => read<T>(await send('POST', path, body)),
  put: async <T = void>(path: string, body?: unknown) => read<T>(await send('PUT', path, body)),
  patch: async <T = void>(path: string, body?: unknown) => read<T>(await send('PATCH', path, body)),
  delete: async <T = void>(path: string, query?: Query) =>
    read<T>(await send('DELETE', withQuery(path, query))),
};
