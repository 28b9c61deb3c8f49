import { expect, test } from 'vitest';
import { server } from './target.ts';

const db = server();
type Call = { status: number; data: unknown; error: unknown };
const calls: [string, () => PromiseLike<Call>, number, unknown][] = [
  ['a scalar', () => db.rpc('contract_add', { a: 1, b: 2 }), 200, 3],
  ['a default', () => db.rpc('contract_add', { a: 1 }), 200, 11],
  ['by GET', () => db.rpc('contract_add', { a: 1, b: 5 }, { get: true }), 200, 6],
  ['null for a scalar', () => db.rpc('contract_add', { a: null }), 200, null],
  [
    'rows of a table',
    () => db.rpc('contract_find', { p_name: 'Ana' }).select('org_id').order('org_id'),
    200,
    [{ org_id: 1 }, { org_id: 2 }],
  ],
  [
    'rows, filtered',
    () => db.rpc('contract_find', { p_name: 'Ana' }).select('id').eq('org_id', 2),
    200,
    [{ id: 1 }],
  ],
  [
    'rows by GET, filtered',
    () => db.rpc('contract_find', { p_name: 'Ana' }, { get: true }).select('id').eq('org_id', 2),
    200,
    [{ id: 1 }],
  ],
  [
    'rows with an embed',
    () => db.rpc('contract_find', { p_name: 'Luis' }).select('id,contract_orgs(name)'),
    200,
    [{ id: 2, contract_orgs: { name: 'Uno' } }],
  ],
  [
    'rows, limited',
    () =>
      db
        .rpc('contract_find', { p_name: 'Ana' })
        .select('org_id')
        .order('org_id', { ascending: false })
        .limit(1),
    200,
    [{ org_id: 2 }],
  ],
  [
    'one row as an object',
    () => db.rpc('contract_person', { p_id: 2 }).select('name'),
    200,
    { name: 'Luis' },
  ],
  ['rows, single', () => db.rpc('contract_find', { p_name: 'Luis' }).select('id').single(), 200, { id: 2 }],
  [
    'a returned table',
    () => db.rpc('contract_pairs'),
    200,
    [
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
    ],
  ],
  ['a set of scalars', () => db.rpc('contract_series', { n: 3 }), 200, [1, 2, 3]],
  [
    'jsonb in and out',
    () => db.rpc('contract_echo', { p: { a: [1, 'x', null], b: { c: true } } }),
    200,
    { a: [1, 'x', null], b: { c: true } },
  ],
  ['jsonb of a text', () => db.rpc('contract_echo', { p: 'text' }), 200, 'text'],
  ['jsonb null', () => db.rpc('contract_echo', { p: null }), 200, null],
  ['an array', () => db.rpc('contract_join', { p: ['a', 'b,c'] }), 200, 'a+b,c'],
  ['an array by GET', () => db.rpc('contract_join', { p: ['a', 'b'] }, { get: true }), 200, 'a+b'],
  ['nothing', () => db.rpc('contract_nothing', { p_code: 'one' }), 204, null],
];

test.each(calls)('%s', async (_name, call, status, data) => {
  const answer = await call();
  expect({ status: answer.status, data: answer.data, error: answer.error }).toEqual({
    status,
    data,
    error: null,
  });
});

test('a count of rows', async () => {
  const { status, data, count } = await db
    .rpc('contract_find', { p_name: 'Ana' }, { count: 'exact' })
    .select('org_id')
    .order('org_id')
    .limit(1);
  expect({ status, data, count }).toEqual({ status: 206, data: [{ org_id: 1 }], count: 2 });
});

test('a volatile function writes', async () => {
  const { data } = await db.rpc('contract_insert', { p_code: 'called' }).select('code,amount');
  expect(data).toEqual({ code: 'called', amount: 7 });
  const removed = await db.from('contract_codes').delete({ count: 'exact' }).eq('code', 'called');
  expect(removed.count).toBe(1);
});

const refusals: [string, () => PromiseLike<Call>, number, string][] = [
  ['an unknown function', () => db.rpc('contract_absent'), 404, 'PGRST202'],
  ['an unknown argument', () => db.rpc('contract_add', { a: 1, c: 1 }), 404, 'PGRST202'],
  ['a missing argument', () => db.rpc('contract_add', { b: 1 }), 404, 'PGRST202'],
  ['two functions that fit', () => db.rpc('contract_either', { a: 1 }), 300, 'PGRST203'],
  ['an argument of another type', () => db.rpc('contract_add', { a: 'x' }), 400, '22P02'],
  ['a write by GET', () => db.rpc('contract_insert', { p_code: 'get' }, { get: true }), 405, '25006'],
  ['single of two rows', () => db.rpc('contract_find', { p_name: 'Ana' }).single(), 406, 'PGRST116'],
];

test.each(refusals)('refuses %s', async (_name, call, status, code) => {
  const answer = await call();
  expect({ status: answer.status, error: answer.error }).toMatchObject({ status, error: { code } });
});

const raised: [string, number][] = [
  ['P0001', 400],
  ['NTFND', 400],
  ['DENID', 400],
  ['23505', 409],
  ['23514', 400],
  ['22023', 400],
  ['40001', 500],
  ['40P01', 500],
  ['55P03', 500],
  ['P0002', 500],
  ['XX000', 500],
  ['42P01', 404],
  ['42883', 404],
  ['PT402', 402],
  ['PT429', 429],
  ['PTXYZ', 500],
  ['CLOSD', 400],
];

test.each(raised)('SQLSTATE %s is answered with %i and its words', async (code, expected) => {
  const { status, error } = await db.rpc('contract_raise', { p_code: code, p_message: 'what' });
  expect(status).toBe(expected);
  expect({ ...error }).toMatchObject({ code, message: 'what', details: 'why', hint: 'how' });
});
