import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { answer } from './api';

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

async function serveApi(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) {
  if (!request.url?.startsWith('/api/')) return next();
  const url = new URL(request.url, 'http://mock');
  const who = /leadline_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const reply = answer({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: await bodyOf(request),
    who: who && decodeURIComponent(who),
  });
  response.statusCode = reply.status;
  if (reply.signIn !== undefined) {
    const end = reply.signIn ? '' : '; Max-Age=0';
    response.setHeader(
      'Set-Cookie',
      `leadline_session=${encodeURIComponent(reply.signIn)}; Path=/; HttpOnly${end}`,
    );
  }
  if (reply.body === undefined) return response.end();
  response.setHeader('Content-Type', reply.status < 400 ? 'application/json' : 'application/problem+json');
  response.end(JSON.stringify(reply.body));
}

/** The page as the real server gives it out: with a nonce and under the same content security policy. */
function servePage(root: string) {
  return (request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) => {
    const path = (request.url ?? '/').split('?')[0]!;
    if (path.includes('.') || path.startsWith('/api/')) return next();
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
        "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    response.end(readFileSync(join(root, 'dist/index.html'), 'utf8').replace('__CSP_NONCE__', nonce));
  };
}

/** Answers /api from made-up data, in `vite` and in `vite preview`. */
export function mockApi(): Plugin {
  const api: Connect.NextHandleFunction = (request, response, next) => void serveApi(request, response, next);
  return {
    name: 'leadline-mock-api',
    configureServer: server => void server.middlewares.use(api),
    configurePreviewServer: server => {
      server.middlewares.use(api);
      server.middlewares.use(servePage(server.config.root));
    },
  };
}
