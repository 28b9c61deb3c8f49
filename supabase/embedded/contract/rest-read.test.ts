import { expect, test } from 'vitest';
import { server } from './target.ts';

const db = server();
const people = (columns = 'id') => db.from('contract_people').select(columns).eq('org_id', 1).order('id');

/** A read and the rows it must answer, with status 200. */
type Read = { status: number; data: unknown; error: unknown };
const reads: [string, () => PromiseLike<Read>, unknown][] = [
  ['a column', () => people('name').limit(1), [{ name: 'Ana' }]],
  ['an alias', () => people('who:name').limit(1), [{ who: 'Ana' }]],
  ['a cast', () => people('id::text').limit(1), [{ id: '1' }]],
  ['an alias with a cast', () => people('key:id::text').limit(1), [{ key: '1' }]],
  ['a bigint beyond 2^53 as text', () => people('balance::text').limit(1), [{ balance: '9007199254740993' }]],
  ['a numeric as a number', () => people('price').limit(2), [{ price: 12.5 }, { price: 0.1 }]],
  ['a date', () => people('born').limit(1), [{ born: '1980-02-29' }]],
  [
    'a moment, to the microsecond',
    () => people('seen').limit(1),
    [{ seen: '2026-01-02T03:04:05.678901+00:00' }],
  ],
  ['an array', () => people('tags').limit(1), [{ tags: ['red', 'blue'] }]],
  ['a boolean', () => people('active').limit(2), [{ active: true }, { active: false }]],
  ['json as it is', () => people('data').eq('id', 3), [{ data: { city: 'Lyon' } }]],
  ['a json value', () => people('data->tall').limit(1), [{ tall: true }]],
  ['a json text', () => people('data->>city').limit(1), [{ city: 'Cádiz' }]],
  ['a json path', () => people('data->deep->>er').limit(1), [{ er: 'yes' }]],
  ['an item of a json array', () => people('data->sizes->1').limit(1), [{ sizes: 2 }]],
  ['an alias of a json value', () => people('town:data->>city').limit(1), [{ town: 'Cádiz' }]],
  ['a view', () => db.from('contract_names').select().eq('org_id', 2), [{ org_id: 2, id: 1, name: 'Ana' }]],
  ['eq', () => people().eq('name', 'Luis'), [{ id: 2 }]],
  ['eq with quotes and parentheses', () => people().eq('name', 'Eva "Q" (x)'), [{ id: 3 }]],
  ['eq with a comma', () => people().eq('nick', 'an,a'), [{ id: 1 }]],
  ['eq finds nothing in an injection', () => people().eq('name', `Ana' or '1'='1`), []],
  ['neq', () => people().neq('name', 'Ana'), [{ id: 2 }, { id: 3 }]],
  ['gt', () => people().gt('id', 2), [{ id: 3 }]],
  ['gte', () => people().gte('id', 2), [{ id: 2 }, { id: 3 }]],
  ['lt', () => people().lt('id', 2), [{ id: 1 }]],
  ['lte', () => people().lte('balance', 0), [{ id: 2 }, { id: 3 }]],
  ['gt of a bigint beyond 2^53', () => people().gt('balance', '9007199254740992'), [{ id: 1 }]],
  ['gte of a moment', () => people().gte('seen', '2026-05-31T22:00:00Z'), [{ id: 3 }]],
  ['like', () => people().like('name', 'A%'), [{ id: 1 }]],
  ['like with a star', () => people().like('name', '*u*'), [{ id: 2 }]],
  ['ilike', () => people().ilike('name', 'aNA'), [{ id: 1 }]],
  ['match', () => people().filter('name', 'match', '^(A|L)'), [{ id: 1 }, { id: 2 }]],
  ['imatch', () => people().filter('name', 'imatch', '^ana$'), [{ id: 1 }]],
  ['is null', () => people().is('nick', null), [{ id: 2 }]],
  ['is true', () => people().is('active', true), [{ id: 1 }, { id: 3 }]],
  ['is false', () => people().is('active', false), [{ id: 2 }]],
  ['not is null', () => people().not('born', 'is', null), [{ id: 1 }, { id: 3 }]],
  ['not eq', () => people().not('name', 'eq', 'Ana'), [{ id: 2 }, { id: 3 }]],
  ['in', () => people().in('id', [1, 3]), [{ id: 1 }, { id: 3 }]],
  ['in with texts that need quoting', () => people().in('nick', ['an,a', '50%']), [{ id: 1 }, { id: 3 }]],
  ['in nothing', () => people().in('id', []), []],
  ['not in', () => people().not('id', 'in', '(1,2)'), [{ id: 3 }]],
  ['or', () => people().or('id.eq.1,name.eq.Luis'), [{ id: 1 }, { id: 2 }]],
  ['or with a quoted value', () => people().or('nick.eq."an,a",id.eq.2'), [{ id: 1 }, { id: 2 }]],
  ['or with in', () => people().or('id.in.(3),balance.lt.0'), [{ id: 2 }, { id: 3 }]],
  ['and inside or', () => people().or('id.eq.3,and(id.gt.0,name.like.L*)'), [{ id: 2 }, { id: 3 }]],
  [
    'not and inside or',
    () => people().or('not.and(id.gte.1,active.is.true),id.eq.1'),
    [{ id: 1 }, { id: 2 }],
  ],
  ['not inside or', () => people().or('nick.not.is.null,id.eq.2'), [{ id: 1 }, { id: 2 }, { id: 3 }]],
  ['or with an array', () => people().or('tags.cs.{red,blue},id.eq.3'), [{ id: 1 }, { id: 3 }]],
  ['two ors', () => people().or('id.eq.1,id.eq.2').or('id.eq.2,id.eq.3'), [{ id: 2 }]],
  ['contains of an array', () => people().contains('tags', ['blue', 'red']), [{ id: 1 }]],
  ['contains of json', () => people().contains('data', { city: 'Lyon' }), [{ id: 3 }]],
  ['contained by', () => people().containedBy('tags', ['blue']), [{ id: 2 }, { id: 3 }]],
  ['overlaps', () => people().overlaps('tags', ['red', 'green']), [{ id: 1 }]],
  ['a filter on a json text', () => people().eq('data->>city', 'Lyon'), [{ id: 3 }]],
  ['a filter on a json value', () => people().eq('data->tall', true), [{ id: 1 }]],
  ['match() of several', () => people().match({ name: 'Ana', active: true }), [{ id: 1 }]],
  [
    'order descending',
    () => db.from('contract_people').select('id').eq('org_id', 1).order('id', { ascending: false }),
    [{ id: 3 }, { id: 2 }, { id: 1 }],
  ],
  [
    'order with nulls first',
    () => db.from('contract_people').select('id').eq('org_id', 1).order('born', { nullsFirst: true }),
    [{ id: 2 }, { id: 1 }, { id: 3 }],
  ],
  [
    'order with nulls last, descending',
    () =>
      db
        .from('contract_people')
        .select('id')
        .eq('org_id', 1)
        .order('born', { ascending: false, nullsFirst: false }),
    [{ id: 3 }, { id: 1 }, { id: 2 }],
  ],
  [
    'order by two columns',
    () => db.from('contract_people').select('org_id,id').order('name').order('org_id').limit(2),
    [
      { org_id: 1, id: 1 },
      { org_id: 2, id: 1 },
    ],
  ],
  [
    'order by a json text',
    () =>
      db.from('contract_people').select('id').eq('org_id', 1).not('data', 'is', null).order('data->>city'),
    [{ id: 1 }, { id: 3 }],
  ],
  ['limit', () => people().limit(2), [{ id: 1 }, { id: 2 }]],
  ['limit 0', () => people().limit(0), []],
  ['range', () => people().range(1, 2), [{ id: 2 }, { id: 3 }]],
  ['range past the end, uncounted', () => people().range(10, 12), []],
  ['single', () => people('name').eq('id', 2).single(), { name: 'Luis' }],
  ['maybeSingle of one', () => people('name').eq('id', 2).maybeSingle(), { name: 'Luis' }],
  ['maybeSingle of none', () => people('name').eq('id', 99).maybeSingle(), null],
];

test.each(reads)('%s', async (_name, read, rows) => {
  const { status, data, error } = await read();
  expect({ status, data, error }).toEqual({ status: 200, data: rows, error: null });
});

test('select * shows every column in order', async () => {
  const { data } = await db.from('contract_people').select().eq('org_id', 1).eq('id', 2).single();
  expect(Object.keys(data ?? {})).toEqual(
    'org_id id name nick tags balance price born seen data active'.split(' '),
  );
});

test('count of a page: 206 and the whole number', async () => {
  const { status, data, count } = await db
    .from('contract_people')
    .select('id', { count: 'exact' })
    .eq('org_id', 1)
    .order('id')
    .range(0, 1);
  expect({ status, data, count }).toEqual({ status: 206, data: [{ id: 1 }, { id: 2 }], count: 3 });
});

test('count of everything: 200', async () => {
  const { status, count } = await db.from('contract_people').select('id', { count: 'exact' }).eq('org_id', 1);
  expect({ status, count }).toEqual({ status: 200, count: 3 });
});

test('head: the count and no rows', async () => {
  const { status, data, count } = await db
    .from('contract_people')
    .select('*', { count: 'exact', head: true })
    .eq('org_id', 9);
  expect({ status, data, count }).toEqual({ status: 200, data: null, count: 0 });
});
