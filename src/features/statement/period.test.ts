import { expect, test } from 'vitest';
import { isBackwards, readChoice, readPeriod, withPeriod } from './period';

const at = (query: string, today = '2026-11-25') => readPeriod(new URLSearchParams(query), today);

test('each choice has its first and its last day', () => {
  expect(at('')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(at('period=last-year')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(at('period=twelve-months')).toEqual({ from: '2025-11-26', to: '2026-11-25' });
  expect(at('period=all')).toEqual({ from: null, to: null });
  expect(at('period=custom&from=2026-02-01&to=2026-02-28')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(at('period=custom&to=2026-02-28')).toEqual({ from: null, to: '2026-02-28' });
});

test('twelve months end today, also at the ends of months and years', () => {
  expect(at('period=twelve-months', '2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' });
  expect(at('period=twelve-months', '2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  expect(at('period=twelve-months', '2025-02-28')).toEqual({ from: '2024-02-29', to: '2025-02-28' });
});

test('a damaged address is this year, a damaged day is none', () => {
  expect(readChoice(new URLSearchParams('period=everything'))).toBe('year');
  for (const day of ['2026-02-30', '2026-2-3', 'today', '', '0001-01-01', '9999-99-99', "'; drop"]) {
    expect(at(`period=custom&from=${encodeURIComponent(day)}`)).toEqual({ from: null, to: null });
  }
});

test('another period leaves the place in the list and keeps the rest of the address', () => {
  const params = new URLSearchParams('currency=USD&after=x&period=custom&from=2026-01-01');
  const next = (choice: Parameters<typeof withPeriod>[1]) =>
    withPeriod(params, choice, { from: '2026-03-01', to: null }).toString();
  expect(next('year')).toBe('currency=USD');
  expect(next('all')).toBe('currency=USD&period=all');
  expect(next('custom')).toBe('currency=USD&period=custom&from=2026-03-01');
});

test('a period may end on the day it begins, not before', () => {
  expect(isBackwards({ from: '2026-03-02', to: '2026-03-01' })).toBe(true);
  expect(isBackwards({ from: '2026-03-01', to: '2026-03-01' })).toBe(false);
  expect(isBackwards({ from: '2026-03-01', to: null })).toBe(false);
});
