import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { bearer, clientFor, server, target, tokenFor, userClient, visitor } from './target.ts';

test('a visitor is anon, with its time limit', async () => {
  const { data } = await visitor().rpc('contract_whoami');
  expect(data).toMatchObject({ role: 'anon', uid: null, method: 'POST', timeout: '3s' });
});

test('a signed-in user is authenticated, with their claims', async () => {
  const id = randomUUID();
  const { data } = await (await userClient(id)).rpc('contract_whoami');
  expect(data).toEqual({ role: 'authenticated', uid: id, sub: id, method: 'POST', timeout: '8s' });
});

test('the secret key is service_role', async () => {
  const { data } = await server().rpc('contract_whoami', {}, { get: true });
  expect(data).toMatchObject({ role: 'service_role', method: 'GET' });
});

test('a user sees and changes own rows only', async () => {
  const [ana, luis] = [await userClient(randomUUID()), await userClient(randomUUID())];
  const own = await ana.from('contract_notes').insert({ body: 'mine' }).select('id,body').single();
  expect(own.data?.body).toBe('mine');
  const id = own.data?.id;
  const read = await luis.from('contract_notes').select().eq('id', id);
  expect({ status: read.status, data: read.data }).toEqual({ status: 200, data: [] });
  const changed = await luis.from('contract_notes').update({ body: 'theirs' }).eq('id', id).select();
  expect({ status: changed.status, data: changed.data }).toEqual({ status: 200, data: [] });
  const removed = await luis.from('contract_notes').delete({ count: 'exact' }).eq('id', id);
  expect(removed.count).toBe(0);
  const visible = await visitor().from('contract_notes').select();
  expect(visible.data).toEqual([]);
  const still = await server().from('contract_notes').select('body').eq('id', id);
  expect(still.data).toEqual([{ body: 'mine' }]);
  await server().from('contract_notes').delete().eq('id', id);
});

type Answer = { status: number; error: unknown };
const refusals: [string, () => Promise<Answer>, number, string][] = [
  ['a table a visitor may not see', async () => visitor().from('contract_hidden').select(), 401, '42501'],
  [
    'a table a user may not see',
    async () => (await userClient(randomUUID())).from('contract_hidden').select(),
    403,
    '42501',
  ],
  ['a function a visitor may not call', async () => visitor().rpc('contract_server_only'), 401, '42501'],
  [
    'a row against the policy',
    async () =>
      (await userClient(randomUUID())).from('contract_notes').insert({ body: 'x', owner: randomUUID() }),
    403,
    '42501',
  ],
  [
    'a row of a visitor',
    async () => visitor().from('contract_notes').insert({ body: 'x', owner: randomUUID() }),
    401,
    '42501',
  ],
  [
    'a row against a check',
    async () => (await userClient(randomUUID())).from('contract_notes').insert({ body: '' }),
    400,
    '23514',
  ],
  [
    'an expired token',
    async () =>
      bearer(await tokenFor('x', '-1 minute'))
        .from('contract_codes')
        .select(),
    401,
    'PGRST303',
  ],
  [
    'a forged token',
    async () =>
      bearer(await tokenFor('x', '1h', 'z'.repeat(40)))
        .from('contract_codes')
        .select(),
    401,
    'PGRST301',
  ],
  ['a broken token', async () => bearer('a.b.c').from('contract_codes').select(), 401, 'PGRST301'],
  [
    'a statement beyond the time limit',
    async () => visitor().rpc('contract_sleep', { seconds: 9 }),
    500,
    '57014',
  ],
  ['an unknown table', async () => visitor().from('contract_absent').select(), 404, 'PGRST205'],
  [
    'an unknown table to write',
    async () => visitor().from('contract_absent').insert({ a: 1 }),
    404,
    'PGRST205',
  ],
  ['an unknown column', async () => visitor().from('contract_codes').select('colour'), 400, '42703'],
  [
    'an unknown column in a filter',
    async () => visitor().from('contract_codes').select().eq('colour', 1),
    400,
    '42703',
  ],
  ['another schema', async () => visitor().schema('auth').from('users').select(), 406, 'PGRST106'],
  ['a private schema', async () => server().schema('private').rpc('anything'), 406, 'PGRST106'],
  [
    'a table through a quoted name',
    async () => visitor().from('contract_codes"; drop table contract_codes; --').select(),
    404,
    'PGRST205',
  ],
  [
    'a column that closes its quotes',
    async () => visitor().from('contract_codes').select().eq('"id\\") or true --"', 1),
    400,
    '42703',
  ],
  [
    'a filter without operator',
    async () => visitor().from('contract_codes').select().filter('id', 'what', 1),
    400,
    'PGRST100',
  ],
  [
    'a select that does not close',
    async () => visitor().from('contract_codes').select('id,('),
    400,
    'PGRST100',
  ],
  [
    'single of none',
    async () => visitor().from('contract_codes').select().eq('id', -1).single(),
    406,
    'PGRST116',
  ],
  ['single of several', async () => visitor().from('contract_codes').select().single(), 406, 'PGRST116'],
  [
    'a counted page past the end',
    async () => visitor().from('contract_codes').select('id', { count: 'exact' }).range(50, 60),
    416,
    'PGRST103',
  ],
];

test.each(refusals)('refuses %s', async (_name, request, status, code) => {
  const answer = await request();
  expect({ status: answer.status, error: answer.error }).toMatchObject({ status, error: { code } });
});

test('a request without a key or with a wrong one is refused', async () => {
  const bare = await fetch(`${target.url}/rest/v1/contract_codes`);
  expect(bare.status).toBe(401);
  const wrong = await clientFor('sb_publishable_wrong').from('contract_codes').select();
  expect({ status: wrong.status, message: wrong.error?.message }).toEqual({
    status: 401,
    message: 'Invalid API key',
  });
});
