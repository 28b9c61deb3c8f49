import { expect, test } from 'vitest';
import type { Way } from './question.ts';
import { type Sampled, spreadOf } from './sample.ts';
import { judge } from './verdict.ts';

const sampled = (name: string, p95s: Partial<Record<Way, number>>): Sampled => ({
  question: { name, asks: [] },
  times: 100,
  spreads: Object.fromEntries(Object.entries(p95s).map(([way, p95]) => [way, { p50: p95 / 2, p95 }])),
});

const good = [
  sampled('list', { table: 1, policy: 1.4, query: 1, function: 1.2, api: 9 }),
  sampled('list, page 1 of the same', { table: 1, policy: 1.9, query: 1, function: 1, api: 9 }),
  sampled('list, page 800', { table: 1, policy: 1, query: 1, function: 1.1, api: 9 }),
  sampled('search "roble"', { query: 1, function: 8, api: 20 }),
];

const missed = (all: Sampled[]) => judge(all).filter(({ met }) => !met);

test('what keeps every promise is let through', () => {
  expect(missed(good)).toEqual([]);
});

test('a list that costs more than half again under its policy fails the run', () => {
  const slow = sampled('list', { table: 1, policy: 1.6, query: 1, function: 1.2, api: 9 });
  expect(missed([...good.slice(1), slow])).toMatchObject([{ judged: true, most: 1.5 }]);
});

test('so does one that usually costs so much, though the slowest took no longer', () => {
  const slow = sampled('list', { table: 1, policy: 1.4, query: 1, function: 1.2, api: 9 });
  slow.spreads.policy = { p50: 0.8, p95: 1 };
  expect(missed([...good.slice(1), slow])).toMatchObject([{ found: 1.6 }]);
});

test('in another order or with a filter a list may cost twice as much and no more', () => {
  const slow = sampled('list by total', { table: 1, policy: 1.9, query: 1, function: 2.1, api: 9 });
  expect(missed([...good, slow])).toMatchObject([{ judged: true, most: 2 }]);
});

test('a late page that costs more than the first fails the run', () => {
  const slow = sampled('list, page 800', { table: 4, policy: 4, query: 4, function: 4, api: 9 });
  expect(missed([...good, slow].toReversed())).toMatchObject([{ judged: true }]);
});

test('the merchant’s own searches are judged as those of its contacts are', () => {
  const slow = sampled('admin search "haya"', { query: 1, function: 11, api: 20 });
  expect(missed([...good, slow])).toMatchObject([{ judged: true, most: 10 }]);
});

test('a search that is slow on this machine is told and fails nothing', () => {
  const slow = sampled('search "haya"', { query: 100, function: 200, api: 350 });
  expect(missed([...good, slow])).toMatchObject([{ judged: false, most: 300 }]);
});

test('half of all samples lie below the one percentile, nineteen of twenty below the other', () => {
  expect(spreadOf(Array.from({ length: 100 }, (_, at) => 100 - at))).toEqual({ p50: 51, p95: 96 });
});
