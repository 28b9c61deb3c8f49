import { expect, test } from 'vitest';
import { entryTotals } from './admin-entry-totals';

test('a payment with a fee: bank and fee on one side, the receivable on the other', () => {
  expect(entryTotals([{ amount: 11_893 }, { amount: 207 }, { amount: -12_100 }])).toEqual({
    debit: 12_100,
    credit: 12_100,
  });
});

test('lines that do not balance show it', () => {
  expect(entryTotals([{ amount: 100 }, { amount: -99 }])).toEqual({ debit: 100, credit: 99 });
});

test('no lines are nothing', () => {
  expect(entryTotals([])).toEqual({ debit: 0, credit: 0 });
});
