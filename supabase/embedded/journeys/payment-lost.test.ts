import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  age,
  control,
  makeStripeShop,
  outlive,
  requestsTo,
  runSweep,
  type StripeShop,
  unlisted,
} from './stripe-shop.ts';
import { sql, stack } from './target.ts';

/** P5: an attempt that a payer already holds is not closed, and what was lost all the same is found (gateways.md §0.8). */
let shop: StripeShop;

beforeEach(async () => {
  shop = await makeStripeShop();
});
afterEach(() => control('DELETE', '/faults'));

const attempts = () =>
  sql<{ state: string; gateway_ref: string | null; open_at_gateway: string | null }>(
    'select state, gateway_ref, open_at_gateway from payment_attempts where org_id = $1 order by id',
    [shop.merchant.id],
  );

/** As when what happened between two calls was lost: the attempt is closed here, and whoever holds its page may pay. */
async function close(): Promise<void> {
  await sql(`update payment_attempts set state = 'expired' where org_id = $1`, [shop.merchant.id]);
  await sql(`update payment_attempt_allocations set open = false where org_id = $1`, [shop.merchant.id]);
}

const fault = (kind: string, ms: number) =>
  control('POST', '/faults', { kind, ms, path: '/v1/checkout/sessions', account: shop.account.id });

describe('two tabs at a slow gateway', () => {
  it('the language changed between them: both ask the same, and both get the page', async () => {
    const invoice = await shop.invoice();
    await fault('slow', 700);
    const first = shop.start([invoice]);
    await expect.poll(async () => (await attempts()).length).toBe(1);
    await sql(`update contacts set locale = 'fr', email = $2 where id = $1`, [
      shop.contact.id,
      `otra-${randomUUID()}@cliente.test`,
    ]);
    const [one, two] = await Promise.all([first, shop.start([invoice])]);
    expect(two.redirect.url).toBe(one.redirect.url);
    expect((await attempts()).map(({ state }) => state)).toEqual(['pending']);
    await shop.pay({ webhook: false });
    await age(shop, '10 seconds');
    expect((await shop.status(two.return_token)).state).toBe('succeeded');
  });

  it('the key is rolled while both ask: the one that is refused closes nothing that the other opened', async () => {
    const invoice = await shop.invoice();
    await fault('slow', 1_200);
    const first = shop.start([invoice]).then(
      ({ redirect }) => redirect.url,
      () => null,
    );
    await expect.poll(async () => (await attempts()).length).toBe(1);
    await control('POST', `/accounts/${shop.account.id}/roll`, {
      secret_key: `sk_test_${randomUUID().slice(0, 8)}`,
    });
    const second = await shop.start([invoice]).then(
      ({ redirect }) => redirect.url,
      (error: Error) => error.message,
    );
    const opened = await first;
    const [attempt] = await attempts();
    // Whoever was given a page holds one that is open here too; whoever was not closed what nobody holds.
    if (opened !== null) expect(attempt?.state).toBe('pending');
    else expect(second).toContain('GWERR');
  });

  it('what was closed before its page was attached is ended at the gateway, by the sweep if need be', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    const { id } = await shop.session();
    await close();
    await sql(`update payment_attempts set open_at_gateway = 'open' where org_id = $1`, [shop.merchant.id]);
    await age(shop, '10 minutes');
    await runSweep();
    expect((await shop.session()).status).toBe('expired');
    expect(await attempts()).toEqual([{ state: 'expired', gateway_ref: id, open_at_gateway: null }]);
  });
});

describe('the nightly listing', () => {
  it('a payment whose attempt was closed here is found, and booked once', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await close();
    await shop.pay({ webhook: false });
    await unlisted(shop);
    await runSweep();
    expect((await shop.books()).paid).toEqual([12_100]);
    expect((await attempts()).map(({ state }) => state)).toEqual(['succeeded']);
    await unlisted(shop);
    await runSweep();
    expect((await shop.books()).payments).toBe(1);
  });

  it('also one of whose page nothing was ever heard here', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await close();
    await sql('update payment_attempts set gateway_ref = null, checkout_url = null where org_id = $1', [
      shop.merchant.id,
    ]);
    await shop.pay({ webhook: false });
    await unlisted(shop);
    await runSweep();
    expect((await shop.books()).paid).toEqual([12_100]);
  });

  it('also a debit that takes days: the attempt is watched until it ends', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    const { id } = await shop.session();
    await close();
    await control('POST', `/sessions/${id}/pay`, { outcome: 'processing', webhook: false });
    await unlisted(shop);
    await runSweep();
    expect((await attempts())[0]).toMatchObject({ state: 'expired', open_at_gateway: 'processing' });
    await control('POST', '/webhooks', { mode: 'off' });
    await control('POST', `/sessions/${id}/settle`, { succeeded: true });
    await control('POST', '/webhooks', {});
    await age(shop, '2 hours');
    await runSweep();
    expect((await shop.books()).paid).toEqual([12_100]);
  });

  it('one that says it is ours and is not known is told once; others of the account are told of once, in all', async () => {
    await shop.start([await shop.invoice()]);
    for (const metadata of [{ attempt: randomUUID() }, {}, {}]) {
      const session = await openForeign(shop, metadata);
      await control('POST', `/sessions/${session}/pay`, {});
    }
    for (let night = 0; night < 2; night++) {
      await unlisted(shop);
      await runSweep();
    }
    expect((await shop.books()).notices.sort()).toEqual(['payment_unknown', 'payments_elsewhere']);
    expect((await shop.books()).payments).toBe(0);
  });

  it('asks page by page, goes on where a sweep ended, and rests for a day', async () => {
    await shop.start([await shop.invoice()]);
    await control('DELETE', '/requests');
    await unlisted(shop);
    await Promise.all([runSweep(), runSweep()]);
    await runSweep();
    const asked = (await requestsTo('/v1/payment_intents')).filter(
      ({ account }) => account === shop.account.id,
    );
    expect(asked).toHaveLength(1);
  });
});

it('a debit that is on its way past its hour is asked about, and never asked to expire', async () => {
  const invoice = await shop.invoice();
  await shop.start([invoice]);
  const { id } = await shop.session();
  await control('POST', `/sessions/${id}/pay`, { outcome: 'processing' });
  await control('POST', '/webhooks/idle');
  await outlive(shop);
  await control('DELETE', '/requests');
  await runSweep();
  await runSweep();
  expect(await requestsTo(`/v1/checkout/sessions/${id}/expire`)).toEqual([]);
  expect(await requestsTo(`/v1/checkout/sessions/${id}`)).toHaveLength(1);
  expect((await attempts()).map(({ state }) => state)).toEqual(['processing']);
});

it('a clock that was ahead and is set back keeps nobody from asking', async () => {
  const invoice = await shop.invoice();
  const { return_token } = await shop.start([invoice]);
  await shop.pay({ webhook: false });
  await sql(`update payment_attempts set synced_at = now() + interval '3 hours' where org_id = $1`, [
    shop.merchant.id,
  ]);
  expect((await shop.status(return_token)).state).toBe('succeeded');
  const other = await shop.invoice();
  await shop.start([other]);
  const [open] = (await shop.sessions()).filter(({ status }) => status === 'open');
  await control('POST', `/sessions/${open?.id}/pay`, { webhook: false });
  await sql(`update payment_attempts set synced_at = now() + interval '3 hours' where org_id = $1`, [
    shop.merchant.id,
  ]);
  await runSweep();
  expect((await shop.books()).payments).toBe(2);
});

/** A page of somebody else's on the same account. */
async function openForeign(of: StripeShop, metadata: Record<string, string>): Promise<string> {
  const marks = Object.entries(metadata).flatMap(([name, value]) => [
    [`metadata[${name}]`, value],
    [`payment_intent_data[metadata][${name}]`, value],
  ]);
  const answer = await fetch(`${stack.stripeUrl}/v1/checkout/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${of.secretKey}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([
      ['mode', 'payment'],
      ['line_items[0][quantity]', '1'],
      ['line_items[0][price_data][currency]', 'eur'],
      ['line_items[0][price_data][unit_amount]', '5000'],
      ['line_items[0][price_data][product_data][name]', 'Camiseta'],
      ['success_url', 'http://tienda.test/'],
      ...marks,
    ]),
  });
  return ((await answer.json()) as { id: string }).id;
}
