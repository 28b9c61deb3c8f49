import { expect, test } from 'vitest';
import { readFilter, readSort, withoutFilter, withPart } from './contact-filter';

const of = (text: string) => new URLSearchParams(text);

test('an address without a word means all contacts by name', () => {
  expect(readFilter(of(''))).toEqual({});
  expect(readSort(of(''))).toBe('name');
});

test('each part of the address is a part of the filter', () => {
  const params = of('search=+peña+&kind=both&owes=overdue&seen=never&show=archived&sort=due');
  expect(readFilter(params)).toEqual({
    ...{ search: 'peña', kind: 'both', owes: 'overdue', never_seen: true, archived: true },
  });
  expect(readSort(params)).toBe('due');
});

test('what nobody knows is left out', () => {
  const params = of('search=+&kind=friend&owes=1&seen=always&show=all&sort=age');
  expect(readFilter(params)).toEqual({});
  expect(readSort(params)).toBe('name');
});

test('another choice begins on the first page and keeps the rest', () => {
  const params = of('search=a&owes=something&sort=owed&after=%5B1%5D');
  expect(withPart(params, 'kind', 'both').toString()).toBe('search=a&owes=something&sort=owed&kind=both');
  expect(withPart(params, 'owes', '').toString()).toBe('search=a&sort=owed');
  expect(withoutFilter(params).toString()).toBe('sort=owed');
});
