import { beforeEach, describe, expect, it } from 'vitest';
import type { Invoice } from './merchant.ts';
import { reversals } from './stripe-reversals.ts';
import { age, control, makeStripeShop, runSweep, type StripeShop } from './stripe-shop.ts';
import { sql } from './target.ts';

/** What the gateway keeps of a payment and tells later than the payment itself (P7). */
let shop: StripeShop;
let invoice: Invoice;

/** 121,00 € were paid and booked whole. */
beforeEach(async () => {
  shop = await makeStripeShop();
  invoice = await shop.invoice();
  await shop.start([invoice]);
  await shop.pay({ feeLater: true });
  await expect
    .poll(async () => (await shop.books()).entries)
    .toEqual([
      ['bank', 12_100],
      ['receivable', -12_100],
    ]);
});

/** 1.5 % and 25 cents. */
const fee = 207;
const own = [`payment_fee bank -${fee}, fees ${fee}`];
const entries = async () => (await reversals(shop)).entries;
const fees = () =>
  sql<{ fee: number | null }>('select fee::int from payments where org_id = $1', [shop.merchant.id]);

async function tellFee(webhook: boolean): Promise<void> {
  const { payment_intent } = await shop.session();
  await control('POST', `/payments/${payment_intent}/fee`, { webhook });
  await control('POST', '/webhooks/idle');
}

describe('a fee that comes after its payment', () => {
  it('is unknown until then, whoever asks', async () => {
    await age(shop, '10 minutes');
    await runSweep();
    expect([await fees(), await entries()]).toEqual([[{ fee: null }], []]);
  });

  it('P7 announced by a webhook, is booked once, as an entry of its own', async () => {
    await control('POST', '/webhooks', { mode: 'on', copies: 3 });
    await tellFee(true);
    await control('POST', '/webhooks', {});
    await expect.poll(entries).toEqual(own);
    await age(shop, '1 day');
    await runSweep();
    expect([await fees(), await entries()]).toEqual([[{ fee }], own]);
    expect((await shop.books()).receipts).toBe(1);
  });

  it('P7 announced by nobody, is found by the sweep', async () => {
    await tellFee(false);
    await age(shop, '10 minutes');
    await runSweep();
    expect([await fees(), await entries()]).toEqual([[{ fee }], own]);
  });
});
