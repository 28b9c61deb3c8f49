import { expect, it } from 'vitest';
import {
  fromStripeUnits,
  stripeCarries,
  stripeMaximum,
  stripeMinimum,
  toStripeAmount,
  toStripeUnits,
} from './stripe-amount.ts';

const refused = (code: string) => expect.objectContaining({ code });

it('amounts as Stripe writes them, and back without loss', () => {
  const rows: [string, number, number][] = [
    ['EUR', 1250, 1250],
    ['JPY', 1000, 1000],
    ['ISK', 5, 500],
    ['UGX', 1, 100],
    ['MGA', 20_000, 200],
    ['KWD', 5120, 5120],
    ['HUF', 17_500, 17_500],
    ['TWD', 100, 100],
  ];
  for (const [currency, ours, theirs] of rows) {
    expect(toStripeUnits(currency, ours), currency).toBe(theirs);
    expect(fromStripeUnits(currency, theirs), currency).toEqual({ amount: ours, exact: true });
  }
});

it('what Stripe cannot carry exactly is refused, never rounded', () => {
  expect(() => toStripeUnits('KWD', 5124)).toThrow(refused('GWOFF'));
  expect(() => toStripeUnits('MGA', 150)).toThrow(refused('GWOFF'));
  expect(() => toStripeUnits('XTS', 100)).toThrow(refused('GWOFF'));
  expect(() => toStripeUnits('eur', 100)).toThrow(refused('GWOFF'));
  expect(() => toStripeUnits('ISK', Number.MAX_SAFE_INTEGER)).toThrow(refused('GWOFF'));
  for (const amount of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => toStripeUnits('EUR', amount), String(amount)).toThrow(refused('INVAL'));
  }
});

it('the minimum itself passes, one less does not', () => {
  for (const [currency, least] of [
    ['EUR', 50],
    ['GBP', 30],
    ['HUF', 17_500],
    ['JPY', 50],
  ] as const) {
    expect(stripeMinimum(currency)).toBe(least);
    expect(toStripeAmount(currency, least)).toBe(least);
    expect(() => toStripeAmount(currency, least - 1)).toThrow(refused('AMTLO'));
  }
});

it('half a krona is told apart', () => {
  expect(fromStripeUnits('ISK', 150)).toEqual({ amount: 1, exact: false });
  expect(fromStripeUnits('ISK', -150)).toEqual({ amount: -2, exact: false });
});

it('every amount in every awkward currency comes back the same', () => {
  for (const currency of ['EUR', 'ISK', 'UGX', 'MGA', 'KWD', 'JPY', 'CLP']) {
    expect(stripeCarries(currency), currency).toBe(true);
    const step = currency === 'MGA' ? 100 : currency === 'KWD' ? 10 : 1;
    for (let amount = step; amount < 5_000_000_000_000; amount = amount * 3 + step) {
      const sent = toStripeUnits(currency, amount);
      expect(sent).toSatisfy(Number.isSafeInteger);
      expect(fromStripeUnits(currency, sent)).toEqual({ amount, exact: true });
    }
  }
});

it('the largest amount is sent as eight digits at most, and one step more is refused', () => {
  for (const [currency, most, step] of [
    ['EUR', 99_999_999, 1],
    ['JPY', 99_999_999, 1],
    ['KWD', 99_999_990, 10],
    ['ISK', 999_999, 1],
    ['MGA', 9_999_999_900, 100],
  ] as const) {
    expect([currency, stripeMaximum(currency)]).toEqual([currency, most]);
    expect(toStripeAmount(currency, most)).toBeLessThanOrEqual(99_999_999);
    expect(() => toStripeAmount(currency, most + step)).toThrow(expect.objectContaining({ code: 'GWMAX' }));
  }
});
