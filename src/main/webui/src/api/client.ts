import type { FieldPaths } from './coming/fields';
import type { MappingPaths } from './coming/mapping';
import type { WatchPaths } from './coming/watch';
import type { paths as described } from './schema';

// Until the description names them, routes that are being built stand in `coming/`.
type Coming = FieldPaths & MappingPaths;
type paths = Omit<described, keyof Coming> & Coming & Omit<WatchPaths, keyof described>;

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

// What may be called with what, and what comes back, is read from the server's own description: a route, a parameter
// or a body that it does not know does not compile.

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Route<M extends Method> = {
  [P in keyof paths]: [paths[P][M]] extends [undefined] ? never : P;
}[keyof paths];

type PathOf<O> = O extends { parameters: { path: infer Values } } ? { path: Values } : { path?: never };
type Loose<Q> = { [Name in keyof Q]: Q[Name] | string | string[] | null | undefined };
type QueryOf<O> = O extends { parameters: { query?: infer Q extends object } }
  ? { query?: Loose<Q> }
  : { query?: never };
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : { body?: never };
type Call<O> = PathOf<O> & QueryOf<O> & BodyOf<O> & { signal?: AbortSignal };
type Args<O> = Partial<Call<O>> extends Call<O> ? [call?: Call<O>] : [call: Call<O>];

type Content<R> = R extends { content: { 'application/json': infer Answer } } ? Answer : void;
type Succeeded<R> = { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Content<R[S]> : never }[keyof R];
type Answer<O> = O extends { responses: infer R } ? Succeeded<R> : never;

interface AnyCall {
  path?: object;
  query?: object;
  body?: unknown;
  signal?: AbortSignal;
}

export type Query = Record<string, unknown>;

/** An address with its query; empty values are left out. */
export function withQuery(path: string, query: object = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** A route of the API with the values of its path in their places. */
export function addressOf(route: string, { path = {}, query }: AnyCall = {}): string {
  const values = new Map<string, unknown>(Object.entries(path));
  const place = (_: string, name: string) => encodeURIComponent(String(values.get(name)));
  return withQuery(route.replace(/\{(\w+)\}/g, place), query);
}

async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  return new Problem(response.status, body);
}

async function send(method: Method, route: string, call: AnyCall = {}): Promise<Response> {
  const { body, signal } = call;
  const headers: Record<string, string> = { Accept: 'application/json' };
  // A page of another origin cannot add this header without being asked first.
  if (method !== 'get') headers['X-Leadline'] = '1';
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(addressOf(route, call), {
      method: method.toUpperCase(),
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
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

const calling =
  <M extends Method>(method: M) =>
  async <P extends Route<M>>(route: P, ...[call]: Args<paths[P][M]>): Promise<Answer<paths[P][M]>> =>
    read(await send(method, route, call));

export const api = {
  get: calling('get'),
  post: calling('post'),
  put: calling('put'),
  patch: calling('patch'),
  delete: calling('delete'),
  /** As `get`, but null when nothing changed (304). */
  poll: async <P extends Route<'get'>>(
    route: P,
    ...[call]: Args<paths[P]['get']>
  ): Promise<Answer<paths[P]['get']> | null> => {
    const response = await send('get', route, call);
    return response.status === 304 ? null : read(response);
  },
};
