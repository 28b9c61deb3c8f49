import { randomUUID } from 'node:crypto';
import { sweep } from '@shared/contracts/sweep.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unheard } from './stripe-reversals.ts';
import { age, control, makeStripeShop, requestsTo, runSweep, type StripeShop } from './stripe-shop.ts';
import { call, stack } from './target.ts';

/** The sweep beside a gateway that is silent, or that refuses the merchant for good (P5, B5). */
let shop: StripeShop;

beforeEach(async () => {
  shop = await makeStripeShop();
});
afterEach(() => control('DELETE', '/faults'));

const asked = async () =>
  (await requestsTo('/v1/')).filter(({ account }) => account === shop.account.id).length;

describe('a gateway that is silent', () => {
  beforeEach(async () => {
    for (const invoice of [await shop.invoice(), await shop.invoice(), await shop.invoice()])
      await shop.start([invoice]);
    await age(shop, '10 minutes');
    await control('POST', '/faults', { kind: 'timeout', times: 100, account: shop.account.id });
    await control('DELETE', '/requests');
  });

  it('is waited for once in a sweep, whatever there is to ask it', async () => {
    const { payments_failed } = await runSweep();
    expect(payments_failed).toBeGreaterThanOrEqual(3);
    expect(await asked()).toBe(2);
  });

  it('is not waited for by mail, which is a call of its own', async () => {
    expect(await call(sweep, { part: 'mail' }, stack.secretKey)).toMatchObject({ payments_failed: 0 });
    expect(await asked()).toBe(0);
  });
});

describe('a gateway that takes the keys no longer', () => {
  const told = async () => (await shop.books()).notices.filter((kind) => kind === 'gateway_refused').length;
  const revoke = () => {
    const secret_key = `sk_test_${randomUUID().replaceAll('-', '')}`;
    return control('POST', `/accounts/${shop.account.id}/roll`, { secret_key });
  };

  it('is told to the merchant once, and again when new keys die too', async () => {
    await shop.start([await shop.invoice()]);
    await shop.pay();
    await revoke();
    for (let minute = 0; minute < 2; minute++) {
      await unheard(shop);
      await runSweep();
    }
    expect(await told()).toBe(1);
    await shop.rollKey();
    await unheard(shop);
    await runSweep();
    expect(await told()).toBe(1);
    await revoke();
    await unheard(shop);
    await runSweep();
    expect(await told()).toBe(2);
  });

  it('is told as soon as somebody cannot pay', async () => {
    const invoice = await shop.invoice();
    await revoke();
    await expect(shop.start([invoice])).rejects.toThrow('GWERR');
    expect(await told()).toBe(1);
  });
});
