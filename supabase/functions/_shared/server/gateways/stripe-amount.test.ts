import assert from 'node:assert/strict';
import {
  fromStripeUnits,
  stripeCarries,
  stripeMinimum,
  toStripeAmount,
  toStripeUnits,
} from './stripe-amount.ts';

const refused = (code: string) => (error: unknown) => Object(error).code === code;

Deno.test('amounts as Stripe writes them, and back without loss', () => {
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
    assert.equal(toStripeUnits(currency, ours), theirs, currency);
    assert.deepEqual(fromStripeUnits(currency, theirs), { amount: ours, exact: true }, currency);
  }
});

Deno.test('what Stripe cannot carry exactly is refused, never rounded', () => {
  assert.throws(() => toStripeUnits('KWD', 5124), refused('GWOFF'));
  assert.throws(() => toStripeUnits('MGA', 150), refused('GWOFF'));
  assert.throws(() => toStripeUnits('XTS', 100), refused('GWOFF'));
  assert.throws(() => toStripeUnits('eur', 100), refused('GWOFF'));
  assert.throws(() => toStripeUnits('ISK', Number.MAX_SAFE_INTEGER), refused('GWOFF'));
  for (const amount of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    assert.throws(() => toStripeUnits('EUR', amount), refused('INVAL'), String(amount));
  }
});

Deno.test('the minimum itself passes, one less does not', () => {
  for (const [currency, least] of [
    ['EUR', 50],
    ['GBP', 30],
    ['HUF', 17_500],
    ['JPY', 50],
  ] as const) {
    assert.equal(stripeMinimum(currency), least);
    assert.equal(toStripeAmount(currency, least), least);
    assert.throws(() => toStripeAmount(currency, least - 1), refused('AMTLO'));
  }
});

Deno.test('half a krona is told apart', () => {
  assert.deepEqual(fromStripeUnits('ISK', 150), { amount: 1, exact: false });
  assert.deepEqual(fromStripeUnits('ISK', -150), { amount: -2, exact: false });
});

Deno.test('every amount in every awkward currency comes back the same', () => {
  for (const currency of ['EUR', 'ISK', 'UGX', 'MGA', 'KWD', 'JPY', 'CLP']) {
    assert.ok(stripeCarries(currency), currency);
    const step = currency === 'MGA' ? 100 : currency === 'KWD' ? 10 : 1;
    for (let amount = step; amount < 5_000_000_000_000; amount = amount * 3 + step) {
      const sent = toStripeUnits(currency, amount);
      assert.ok(Number.isSafeInteger(sent));
      assert.deepEqual(fromStripeUnits(currency, sent), { amount, exact: true });
    }
  }
});
