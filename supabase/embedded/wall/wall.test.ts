import { describe, expect, test } from 'vitest';
import { bucketCells, buckets } from './bucket-cells.ts';
import { readBuckets, readEdgeFunctions, readFunctions, readPolicies, readTables } from './catalogue.ts';
import { edgeCells } from './edge-cells.ts';
import { edges } from './edges.ts';
import { functionCells } from './function-cells.ts';
import { functions } from './functions.ts';
import { callerProblems, privateCallerProblems, privateTableProblems, tableGrantProblems } from './grants.ts';
import {
  functionMutations,
  policyMutations,
  privateMutations,
  survive,
  tableMutations,
} from './mutations.ts';
import { privateCells } from './private-cells.ts';
import { tableCells } from './table-cells.ts';
import { tables } from './tables.ts';
import { makeWorld } from './world.ts';

const world = await makeWorld();
const facts = await readTables('public');
const calls = await readFunctions('public');
const hiddenTables = await readTables('private');
const hiddenCalls = await readFunctions('private');
const policies = await readPolicies();

describe('the catalogue and what is written down', () => {
  test('name the same tables and views', () => {
    expect(facts.map(({ name }) => name)).toEqual(Object.keys(tables).sort());
  });

  test('name the same functions', () => {
    expect(calls.map(({ name }) => name)).toEqual(Object.keys(functions).sort());
  });

  test('name the same buckets', async () => {
    expect(await readBuckets()).toEqual(buckets);
  });

  test('name the same edge functions', () => {
    expect(readEdgeFunctions()).toEqual(Object.keys(edges).sort());
  });

  test.each(facts)('give the same privileges on $name', (table) => {
    expect(tableGrantProblems(table)).toEqual([]);
  });

  test.each(calls)('let the same roles call $name', (call) => {
    expect(callerProblems(call)).toEqual([]);
  });

  test.each(hiddenTables)('give nothing of private.$name', (table) => {
    expect(privateTableProblems(table)).toEqual([]);
  });

  test.each(hiddenCalls)('let the same roles call private.$name', (call) => {
    expect(privateCallerProblems(call)).toEqual([]);
  });
});

describe.each([
  ...facts.map((table) => ({ object: table.name, cells: tableCells(table, world) })),
  ...calls.map((call) => ({ object: `${call.name}()`, cells: functionCells(call, world) })),
  ...[...hiddenTables, ...hiddenCalls].map((one) => ({
    object: `private.${one.name}`,
    cells: privateCells(one, world),
  })),
  ...buckets.map((bucket) => ({ object: `bucket ${bucket}`, cells: bucketCells(bucket, world) })),
  ...readEdgeFunctions().map((name) => ({ object: `/${name}`, cells: edgeCells(name, world) })),
])('$object', ({ cells }) => {
  test.each(cells)('$actor × $act', async ({ judge }) => {
    expect(await judge()).toBeNull();
  });
});

describe('the matrix notices', () => {
  const tableOf = (policy: { tablename: string }) =>
    facts.filter(({ name, isView }) => name === policy.tablename && !isView);
  test.each([
    ...policies.flatMap((policy) =>
      tableOf(policy).flatMap((table) => policyMutations(policy, table, world)),
    ),
    ...facts.flatMap((table) => tableMutations(table, world)),
    ...calls.flatMap((call) => functionMutations(call, world)),
    ...[...hiddenTables, ...hiddenCalls].flatMap(privateMutations),
  ])('$name', async (mutation) => {
    expect(await survive(mutation)).not.toBeNull();
  });

  test('that every policy was opened and taken away', () => {
    expect(policies.filter((policy) => tableOf(policy).length !== 1)).toEqual([]);
    expect(policies.length).toBeGreaterThan(0);
  });

  test('a table that nobody described, and a column that nobody described', async () => {
    const news = await survive({
      ...{
        name: 'new',
        make: 'create table public.wall_new (id integer); alter table public.contacts add wall_new text',
      },
      mend: 'drop table public.wall_new; alter table public.contacts drop wall_new',
      noticed: async () => {
        const now = await readTables('public');
        const unknown = now.filter(({ name }) => !(name in tables)).map(({ name }) => name);
        const contacts = now.filter(({ name }) => name === 'contacts').flatMap(tableGrantProblems);
        return [...unknown, ...contacts].join('; ');
      },
    });
    expect(news).toBe('wall_new; select: wall_new too much');
  });

  test('and the wall stands as before', async () => {
    expect([...facts, ...(await readTables('public'))].flatMap(tableGrantProblems)).toEqual([]);
    expect(await readTables('public')).toEqual(facts);
    expect(await readFunctions('public')).toEqual(calls);
    expect(await readPolicies()).toEqual(policies);
  });
});
