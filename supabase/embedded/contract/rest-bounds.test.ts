import { expect, test } from 'vitest';
import { server, target } from './target.ts';

const db = server();
const codes = () => db.from('contract_codes');
const people = () => db.from('contract_people');

type Answer = { status: number; error: unknown };

/** What a whole PostgREST does and the embedded gateway says that it does not. */
const beyond: [string, () => PromiseLike<Answer>][] = [
  ['a planned count', () => codes().select('id', { count: 'planned' })],
  ['an estimated count', () => codes().select('id', { count: 'estimated' })],
  ['CSV', () => codes().select().csv()],
  ['GeoJSON', () => codes().select().geojson()],
  ['a plan', () => codes().select().explain({ format: 'json' })],
  ['stripped nulls', () => codes().select().stripNulls()],
  ['a dry run', () => codes().update({ amount: 1 }).eq('id', 1).rollback()],
  ['text search', () => people().select('id').textSearch('name', 'ana')],
  ['ranges', () => people().select('id').rangeGt('tags', '[1,2)')],
  ['like any of', () => people().select('id').likeAnyOf('name', ['A%', 'B%'])],
  ['an aggregate', () => codes().select('amount.sum()')],
  ['a count inside select', () => codes().select('count()')],
  ['a spread', () => db.from('contract_docs').select('id,...contract_orgs(name)')],
  ['an embed with a view', () => db.from('contract_names').select('id,contract_orgs(name)')],
  ['an unusual cast', () => codes().select('id::regclass')],
  ['a limited update', () => codes().update({ amount: 1 }).eq('id', 1).order('id').limit(1)],
];

test.runIf(target.embedded).each(beyond)('%s is 501 with a sentence', async (_name, request) => {
  const { status, error } = await request();
  expect({ status, error }).toMatchObject({
    status: 501,
    error: {
      code: 'ZG501',
      message: expect.stringMatching(/^The embedded REST gateway does not do this: .+\.$/),
    },
  });
});

test.runIf(target.embedded)(
  'forty embeds are one too few to keep the planner busy, forty-one are 501',
  async () => {
    const embeds = (count: number) => Array.from({ length: count }, (_, at) => `a${at}:contract_orgs(id)`);
    const docs = (count: number) => db.from('contract_docs').select(embeds(count).join()).limit(1);
    expect((await docs(40)).status).toBe(200);
    expect((await docs(41)).status).toBe(501);
  },
);

test.runIf(target.embedded)('a body that does not fit in memory many times over is 413', async () => {
  const headers = { apikey: target.publishableKey, 'content-type': 'application/json' };
  const send = (path: string, bytes: number) =>
    fetch(target.url + path, { method: 'POST', headers, body: `{"a":"${'x'.repeat(bytes)}"}` });
  expect((await send('/rest/v1/rpc/none', 11 * 1024 ** 2)).status).toBe(413);
  expect((await send('/rest/v1/rpc/none', 9 * 1024 ** 2)).status).toBe(404);
  expect((await send('/auth/v1/token?grant_type=password', 2 * 1024 ** 2)).status).toBe(413);
  for (const path of [
    'bucket',
    'object/move',
    'object/list/none',
    'object/sign/none',
    'object/sign/none/a.txt',
  ])
    expect((await send(`/storage/v1/${path}`, 3 * 1024 ** 2)).status, path).toBe(413);
});

test.runIf(target.embedded)(
  'a body of millions of lists, which would keep the process busy, is 413',
  async () => {
    const headers = { apikey: target.publishableKey, 'content-type': 'application/json' };
    const send = (lists: number) =>
      fetch(`${target.url}/rest/v1/rpc/none`, {
        ...{ method: 'POST', headers },
        body: `{"a":${'['.repeat(lists)}${']'.repeat(lists)}}`,
      });
    expect((await send(1_000_000)).status).toBe(413);
    expect((await send(1_000)).status).toBe(404);
  },
);

test.runIf(target.embedded)('the description of the root and PUT are 501', async () => {
  const headers = { apikey: target.secretKey };
  expect((await fetch(`${target.url}/rest/v1/`, { headers })).status).toBe(501);
  const put = await fetch(`${target.url}/rest/v1/contract_codes?id=eq.1`, {
    method: 'PUT',
    headers,
    body: '{}',
  });
  expect(put.status).toBe(501);
});
