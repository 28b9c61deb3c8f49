import { beforeEach, expect, test } from 'vitest';
import { server } from './target.ts';

const db = server();
const codes = () => db.from('contract_codes');
const all = async () => (await codes().select('code,amount,note').order('code')).data;

const original = [
  { code: 'one', amount: 1, note: null },
  { code: 'two', amount: 2, note: null },
];

beforeEach(async () => {
  await codes().delete().gt('id', 2);
  await codes().upsert([
    { id: 1, code: 'one', amount: 1, note: null, org_id: null },
    { id: 2, code: 'two', amount: 2, note: null, org_id: null },
  ]);
});

test('insert answers nothing unless asked', async () => {
  const { status, data, error } = await codes().insert({ code: 'three' });
  expect({ status, data, error }).toEqual({ status: 201, data: null, error: null });
  expect(await all()).toEqual([original[0], { code: 'three', amount: 7, note: null }, original[1]]);
});

test('insert with select', async () => {
  const { status, data } = await codes().insert({ code: 'three', amount: 3 }).select('code,amount').single();
  expect({ status, data }).toEqual({ status: 201, data: { code: 'three', amount: 3 } });
});

test('insert of several, in order', async () => {
  const { status, data, count } = await codes()
    .insert([{ code: 'c' }, { code: 'a' }, { code: 'b' }], { count: 'exact' })
    .select('code');
  expect({ status, data, count }).toEqual({
    status: 201,
    data: [{ code: 'c' }, { code: 'a' }, { code: 'b' }],
    count: 3,
  });
});

test('insert of several with different keys: null, or the default', async () => {
  const rows = [
    { code: 'a', amount: 5 },
    { code: 'b', note: 'n' },
  ];
  const strict = await codes().insert(rows);
  expect(strict.error?.code).toBe('23502');
  const { data } = await codes().insert(rows, { defaultToNull: false }).select('code,amount,note');
  expect(data).toEqual([
    { code: 'a', amount: 5, note: null },
    { code: 'b', amount: 7, note: 'n' },
  ]);
});

test('insert of none', async () => {
  const { status, data } = await codes().insert([]).select();
  expect({ status, data }).toEqual({ status: 201, data: [] });
});

test('a bigint beyond 2^53 is written as it was given', async () => {
  const { data } = await codes()
    .insert({ code: 'big', amount: '9007199254740993' })
    .select('amount::text')
    .single();
  expect(data).toEqual({ amount: '9007199254740993' });
});

test('insert shows an embed of the new row', async () => {
  const { data } = await codes().insert({ code: 'e', org_id: 1 }).select('code,contract_orgs(name)').single();
  expect(data).toEqual({ code: 'e', contract_orgs: { name: 'Uno' } });
});

test('upsert by the primary key: 200 when nothing was new', async () => {
  const { status, data } = await codes().upsert({ id: 1, code: 'one', amount: 11 }).select('code,amount');
  expect({ status, data }).toEqual({ status: 200, data: [{ code: 'one', amount: 11 }] });
});

test('upsert by another key: 201 when something was new', async () => {
  const { status, data } = await codes()
    .upsert(
      [
        { code: 'one', amount: 12 },
        { code: 'new', amount: 1 },
      ],
      { onConflict: 'code' },
    )
    .select('code,amount');
  expect({ status, data }).toEqual({
    status: 201,
    data: [
      { code: 'one', amount: 12 },
      { code: 'new', amount: 1 },
    ],
  });
});

test('upsert that ignores duplicates', async () => {
  const { data } = await codes()
    .upsert(
      [
        { code: 'one', amount: 99 },
        { code: 'new', amount: 1 },
      ],
      { onConflict: 'code', ignoreDuplicates: true },
    )
    .select('code,amount');
  expect(data).toEqual([{ code: 'new', amount: 1 }]);
});

test('update answers nothing unless asked', async () => {
  const { status, data, count } = await codes().update({ amount: 5 }, { count: 'exact' }).eq('code', 'one');
  expect({ status, data, count }).toEqual({ status: 204, data: null, count: 1 });
});

test('update with select shows only what changed', async () => {
  const { status, data } = await codes()
    .update({ note: 'x' })
    .in('code', ['one', 'nine'])
    .select('code,note');
  expect({ status, data }).toEqual({ status: 200, data: [{ code: 'one', note: 'x' }] });
});

test('update of nothing: an empty list, as single PGRST116', async () => {
  const many = await codes().update({ note: 'x' }).eq('code', 'nine').select();
  expect({ status: many.status, data: many.data }).toEqual({ status: 200, data: [] });
  const one = await codes().update({ note: 'x' }).eq('code', 'nine').select().single();
  expect({ status: one.status, code: one.error?.code }).toEqual({ status: 406, code: 'PGRST116' });
});

test('update by or', async () => {
  const { data } = await codes()
    .update({ note: 'y' })
    .or('code.eq.one,code.eq.two')
    .select('code')
    .order('code');
  expect(data).toEqual([{ code: 'one' }, { code: 'two' }]);
});

test('single undoes a write of several rows', async () => {
  const { status, error } = await codes().update({ amount: 0 }).gt('id', 0).select().single();
  expect({ status, error }).toMatchObject({
    status: 406,
    error: { code: 'PGRST116', details: 'The result contains 2 rows' },
  });
  expect(await all()).toEqual(original);
});

test('delete', async () => {
  const { status, data, count } = await codes().delete({ count: 'exact' }).eq('code', 'two');
  expect({ status, data, count }).toEqual({ status: 204, data: null, count: 1 });
});

test('delete with select', async () => {
  const { status, data } = await codes().delete().eq('code', 'two').select('code,amount');
  expect({ status, data }).toEqual({ status: 200, data: [{ code: 'two', amount: 2 }] });
});

type Write = { status: number; error: unknown };
const refusals: [string, () => PromiseLike<Write>, number, string][] = [
  ['a duplicate', () => codes().insert({ code: 'one' }), 409, '23505'],
  ['a foreign key to nothing', () => codes().insert({ code: 'f', org_id: 99 }), 409, '23503'],
  ['a missing value', () => codes().insert({ amount: 1 }), 400, '23502'],
  ['a value of another type', () => codes().insert({ code: 'x', amount: 'many' }), 400, '22P02'],
  ['an unknown column', () => codes().insert({ code: 'x', colour: 'red' }), 400, 'PGRST204'],
  ['an unknown column of a select', () => codes().insert({ code: 'x' }).select('colour'), 400, '42703'],
  ['an unknown column of an update', () => codes().update({ colour: 1 }).eq('id', 1), 400, 'PGRST204'],
  ['an update of every row', () => codes().update({ amount: 1 }), 400, '21000'],
  ['a delete of every row', () => codes().delete(), 400, '21000'],
  ['an upsert on what is no key', () => codes().upsert({ code: 'x' }, { onConflict: 'note' }), 400, '42P10'],
  [
    'the same row twice in an upsert',
    () =>
      codes().upsert([
        { id: 1, code: 'a' },
        { id: 1, code: 'b' },
      ]),
    500,
    '21000',
  ],
];

test.each(refusals)('refuses %s and changes nothing', async (_name, write, status, code) => {
  const answer = await write();
  expect({ status: answer.status, error: answer.error }).toMatchObject({ status, error: { code } });
  expect(await all()).toEqual(original);
});
