import { expect, test } from 'vitest';
import { paths } from './paths';

test('every link is where the server and bookmarks expect it', () => {
  const named = new Set(['access', 'event', 'lead', 'mapping', 'mappingRun', 'metaPage', 'signIn', 'task']);
  const links = Object.entries(paths).map(([name, to]) => {
    const part = (named.has(name) ? 'x y' : '') as never;
    return [name, (to as (...parts: never[]) => string)(part, part)];
  });
  expect(Object.fromEntries(links)).toMatchInlineSnapshot(`
    {
      "access": "/access/x%20y",
      "account": "/account",
      "audit": "/audit",
      "balance": "/history/balance",
      "dashboard": "/",
      "event": "/history/x y",
      "fields": "/settings/fields",
      "forgotPassword": "/forgot-password",
      "history": "/history",
      "lead": "/leads/x y",
      "leads": "/leads",
      "mails": "/demo/mails",
      "mapping": "/settings/mapping/x y",
      "mappingRun": "/settings/mapping/x y/runs/x y",
      "mappings": "/settings/mapping",
      "meta": "/settings/meta",
      "metaCallback": "/settings/meta/callback",
      "metaPage": "/settings/meta/pages/x y",
      "organisation": "/settings/organisation",
      "proof": "/history/proof",
      "sandbox": "/demo/sandbox",
      "signIn": "/sign-in?next=x+y",
      "sources": "/settings/sources",
      "staff": "/staff",
      "statuses": "/settings/statuses",
      "task": "/tasks/x y",
      "tasks": "/tasks",
    }
  `);
});

test('a filter goes into the address, empty parts do not', () => {
  expect(paths.history({ state: ['FAILED', 'PAUSED'], from: '2026-11-01', q: '' })).toBe(
    '/history?state=FAILED&state=PAUSED&from=2026-11-01',
  );
});
