import { expect, test } from 'vitest';
import { type Figures, medianOf, missesOf, tableLines } from './figures.ts';

const good: Figures = {
  ...{ performance: 95, accessibility: 100, practices: 100 },
  ...{ fcp: 1_500, lcp: 2_000, cls: 0.02, tbt: 100 },
};

const missed = (figures: Partial<Figures>) => missesOf([{ name: 'list', figures: { ...good, ...figures } }]);

test('what reaches every target is let through', () => {
  expect(missed({})).toEqual([]);
});

test.each<[Partial<Figures>, string]>([
  [{ performance: 94 }, 'list: performance 94, at least 95'],
  [{ accessibility: 99 }, 'list: accessibility 99, at least 100'],
  [{ practices: 96 }, 'list: best practices 96, at least 100'],
  [{ lcp: 2_040 }, 'list: LCP s 2.04, at most 2.00'],
  [{ cls: 0.021 }, 'list: CLS 0.021, at most 0.020'],
  [{ tbt: 101 }, 'list: TBT ms 101, at most 100'],
  [{ tbt: Number.NaN }, 'list: TBT ms NaN, at most 100'],
])('what misses one says which: %j', (figures, words) => {
  expect(missed(figures)).toEqual([words]);
});

test('one slow run of five does not count, three do', () => {
  const runs = (slow: number) =>
    Array.from({ length: 5 }, (_, at) => ({ ...good, tbt: at < slow ? 900 : 10 }));
  expect(medianOf(runs(1)).tbt).toBe(10);
  expect(medianOf(runs(3)).tbt).toBe(900);
});

test('the table has a line for each page', () => {
  const rows = ['link', 'list'].map((name) => ({ name, figures: good }));
  expect(tableLines(rows).slice(2)).toEqual([
    '| link | 95 | 100 | 100 | 1.50 | 2.00 | 0.020 | 100 |',
    '| list | 95 | 100 | 100 | 1.50 | 2.00 | 0.020 | 100 |',
  ]);
});
