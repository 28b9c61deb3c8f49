import { startPayment } from '@shared/contracts/start-payment.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { age, control, makeStripeShop, requestsTo, runSweep, type StripeShop } from './stripe-shop.ts';
import { post, sql } from './target.ts';

/** gateways.md §7, the cases in which the same money could be taken or booked twice (P4, P5, P7). */
let shop: StripeShop;

beforeEach(async () => {
  shop = await makeStripeShop();
});
afterEach(() => control('DELETE', '/faults'));

const booked = (amount: number, fee: number) => [
  ['bank', amount - fee],
  ['fees', fee],
  ['receivable', -amount],
];

describe('exactly once', () => {
  it('case 1: a double click is one attempt and one session, and both presses lead to the same page', async () => {
    const invoice = await shop.invoice();
    const answers = await Promise.all([shop.start([invoice]), shop.start([invoice]), shop.start([invoice])]);
    expect(new Set(answers.map(({ attempt_id }) => attempt_id)).size).toBe(1);
    expect(new Set(answers.map(({ redirect }) => redirect.url)).size).toBe(1);
    expect(await shop.sessions()).toHaveLength(1);
  });

  it('case 1: a retry after a lost answer uses the same key and finds the same session', async () => {
    const invoice = await shop.invoice();
    await control('DELETE', '/requests');
    await control('POST', '/faults', { kind: 'drop', times: 1, path: '/v1/checkout/sessions' });
    const { redirect } = await shop.start([invoice]);
    expect((await shop.session()).url).toBe(redirect.url);
    const keys = (await requestsTo('/v1/checkout/sessions')).map(({ idempotency_key }) => idempotency_key);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  });

  it('case 2: two tabs get the same attempt; paid once, the second tab is told so', async () => {
    const invoice = await shop.invoice();
    const [first, second] = [await shop.start([invoice]), await shop.start([invoice])];
    expect(second.redirect.url).toBe(first.redirect.url);
    await shop.pay();
    const late = await post(startPayment.name, { document_ids: [invoice.id], gateway: 'stripe' }, shop.token);
    expect([late.status, (await late.json()).code]).toEqual([409, 'NTDUE']);
    expect((await shop.books()).payments).toBe(1);
  });

  it('case 2: another amount ends the open session before it opens its own', async () => {
    const invoice = await shop.invoice(12_100);
    const whole = await shop.start([invoice]);
    const part = await shop.start([invoice], { [invoice.id]: 5_000 });
    expect(part.attempt_id).not.toBe(whole.attempt_id);
    const sessions = await shop.sessions();
    expect(sessions.map(({ status, amount_total }) => [status, amount_total]).sort()).toEqual([
      ['expired', 12_100],
      ['open', 5_000],
    ]);
  });

  it('case 2: both tabs pay all the same: both are booked, the invoice once, the rest as credit', async () => {
    const invoice = await shop.invoice(12_100);
    await shop.start([invoice]);
    const [first] = await shop.sessions();
    // The first attempt is let go of here while its session stays open there, as after a crash between the two.
    await sql(`update payment_attempts set state = 'expired' where org_id = $1`, [shop.merchant.id]);
    await sql(`update payment_attempt_allocations set open = false where org_id = $1`, [shop.merchant.id]);
    await shop.start([invoice]);
    for (const { id } of await shop.sessions()) await control('POST', `/sessions/${id}/pay`, {});
    await control('POST', '/webhooks/idle');
    expect(first).toBeDefined();
    const books = await shop.books();
    expect(books.payments).toBe(2);
    expect(books.paid).toEqual([12_100]);
    expect(await shop.invoiceState(invoice)).toEqual({ paid: 12_100, balance: 0 });
    expect(books.entries.filter(([role]) => role === 'credit')).toEqual([['credit', -12_100]]);
    expect(books.notices).toContain('payment_surplus');
  });

  it('case 6: the same event ten times, in parallel, is one payment, one entry and one receipt', async () => {
    const invoice = await shop.invoice(12_100);
    await shop.start([invoice]);
    await shop.pay({ webhook: false });
    const [event] = await shop.events('checkout.session.completed');
    const replay = await control<{ tries: { status: number }[] }[]>('POST', `/events/${event?.id}/replay`, {
      copies: 10,
    });
    expect(replay.flatMap(({ tries }) => tries.map(({ status }) => status))).toEqual(Array(10).fill(200));
    const books = await shop.books();
    expect(books.payments).toBe(1);
    expect(books.receipts).toBe(1);
    const fee = books.entries.find(([role]) => role === 'fees')?.[1] ?? 0;
    expect(fee).toBeGreaterThan(0);
    expect(books.entries).toEqual(booked(12_100, fee));
    expect(books.notices).toEqual(['payment_received']);
  });

  it('pays several invoices at once, and a part of one (P3)', async () => {
    const [one, two] = [await shop.invoice(10_000), await shop.invoice(20_000)];
    await shop.start([one, two], { [two.id]: 5_000 });
    await shop.pay();
    expect(await shop.invoiceState(one)).toEqual({ paid: 10_000, balance: 0 });
    expect(await shop.invoiceState(two)).toEqual({ paid: 5_000, balance: 15_000 });
    expect((await shop.books()).payments).toBe(1);
  });

  it('two sweeps at once settle an attempt once', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await shop.pay({ webhook: false });
    await age(shop, '12 minutes');
    await Promise.all([runSweep(), runSweep()]);
    expect((await shop.books()).payments).toBe(1);
    expect((await shop.invoiceState(invoice)).balance).toBe(0);
  });
});
