import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './inbox.ts';
import type { Invoice } from './merchant.ts';
import { refund, reversals, settleRefund, unheard } from './stripe-reversals.ts';
import { control, makeStripeShop, runSweep, type StripeShop } from './stripe-shop.ts';
import { sql } from './target.ts';

/** gateways.md §7, cases 7 and 17: what the merchant gives back of a payment (P5, P6, P7). */
let shop: StripeShop;
let invoice: Invoice;

/** A paid invoice of 121,00 €. */
beforeEach(async () => {
  shop = await makeStripeShop();
  invoice = await shop.invoice();
  await shop.start([invoice]);
});
afterEach(async () => {
  await control('DELETE', '/faults');
  await control('POST', '/webhooks', {});
});

const owes = async () => (await shop.invoiceState(invoice)).balance;
/** Waits until the news has been applied, however busy the machine is. */
const expectOwed = (amount: number) => expect.poll(owes).toBe(amount);

/** The subjects of what somebody was sent, with plain spaces. */
const subjects = async (to: string) => (await inbox(to)).map(({ subject }) => subject.replaceAll(/\s/g, ' '));

describe('a refund', () => {
  it('case 17: a part, then the rest: the invoice is owed again, and each is booked once', async () => {
    await shop.pay();
    await refund(shop, { amount: 2_000 });
    await expectOwed(2_000);
    await refund(shop);
    await expectOwed(12_100);
    expect(await shop.invoiceState(invoice)).toEqual({ paid: 0, balance: 12_100 });
    const { refunds, entries, notices } = await reversals(shop);
    expect(refunds).toEqual(['succeeded 2000', 'succeeded 10100']);
    expect(entries).toEqual(['refund receivable 2000, bank -2000', 'refund receivable 10100, bank -10100']);
    expect(notices).toEqual(['refund', 'refund']);
  });

  it('case 17: one that fails later is booked back', async () => {
    await shop.pay();
    const { id } = await refund(shop, { amount: 12_100 });
    await expectOwed(12_100);
    await settleRefund(id, false);
    await expectOwed(0);
    expect((await reversals(shop)).refunds).toEqual(['failed 12100']);
    expect((await reversals(shop)).notices).toEqual(['refund', 'refund_failed']);
  });

  it('a slow one is booked when it leaves', async () => {
    await shop.pay();
    const { id } = await refund(shop, { amount: 5_000, status: 'pending' });
    await expect.poll(async () => (await reversals(shop)).refunds).toEqual(['pending 5000']);
    await expectOwed(0);
    await settleRefund(id, true);
    await expectOwed(5_000);
  });

  it('case 7: refunded before anybody told us of the payment: both are booked', async () => {
    await shop.pay({ webhook: false });
    await refund(shop, { amount: 100 });
    await expectOwed(100);
    expect((await shop.books()).payments).toBe(1);
  });

  it('case 7: every order in which the news may come ends the same', async () => {
    await control('POST', '/webhooks', { mode: 'hold', copies: 2 });
    await shop.pay();
    const first = await refund(shop, { amount: 4_000 });
    await refund(shop, { amount: 1_000 });
    await settleRefund(first.id, false);
    await refund(shop, { amount: 11_000 });
    await control('POST', '/webhooks/release', { backwards: true });
    await control('POST', '/webhooks/idle');
    await expectOwed(12_000);
    const { refunds, quarantined } = await reversals(shop);
    expect(refunds.toSorted()).toEqual(['failed 4000', 'succeeded 1000', 'succeeded 11000']);
    expect(quarantined).toEqual([]);
  });

  it('case 6: the same news ten times at once, of both its events, is one refund and one mail', async () => {
    await shop.pay();
    await refund(shop, { amount: 2_000, webhook: false });
    const events = await shop.reversalEvents();
    expect(events.map(({ type }) => type).sort()).toEqual(['charge.refunded', 'refund.created']);
    await Promise.all(events.map(({ id }) => control('POST', `/events/${id}/replay`, { copies: 10 })));
    await expectOwed(2_000);
    expect((await reversals(shop)).refunds).toEqual(['succeeded 2000']);
    expect((await reversals(shop)).mails).toEqual(['refund', 'refund_notice']);
  });

  it('that nobody announces is found by the sweep', async () => {
    await shop.pay();
    await refund(shop, { amount: 2_000, webhook: false });
    await unheard(shop);
    await runSweep();
    await expectOwed(2_000);
    await unheard(shop);
    await runSweep();
    expect((await reversals(shop)).entries).toEqual(['refund receivable 2000, bank -2000']);
  });

  it('while the gateway is silent its event is kept, and the sweep applies it', async () => {
    await shop.pay();
    await control('POST', '/faults', {
      kind: '500',
      times: 50,
      path: '/v1/refunds',
      account: shop.account.id,
    });
    await refund(shop, { amount: 2_000 });
    expect((await reversals(shop)).refunds).toEqual([]);
    await control('DELETE', '/faults');
    await unheard(shop);
    await runSweep();
    await expectOwed(2_000);
  });

  it('of a gateway that was switched off meanwhile is booked as well', async () => {
    await shop.pay();
    await sql(`update gateways set enabled = false where org_id = $1`, [shop.merchant.id]);
    await refund(shop, { amount: 2_000 });
    await expectOwed(2_000);
  });

  it('of a payment that began with a key which was rolled since is booked as well', async () => {
    await shop.pay();
    await shop.rollKey();
    await refund(shop, { amount: 2_000 });
    await expectOwed(2_000);
    await refund(shop, { amount: 1_000, webhook: false });
    await unheard(shop);
    await runSweep();
    await expectOwed(3_000);
  });

  it('of a payment that was set aside is set aside too, once', async () => {
    const { id } = await shop.session();
    await control('POST', `/sessions/${id}/report`, { amount: 9_900 });
    await shop.pay();
    await refund(shop, { amount: 100 });
    await expect.poll(async () => (await reversals(shop)).quarantined).toEqual(['amount', 'payment']);
    expect((await reversals(shop)).notices).toEqual(['refund_quarantined']);
    expect((await shop.books()).payments).toBe(0);
  });

  it('reaches the contact by mail, and the merchant (P9)', async () => {
    await shop.pay();
    await refund(shop, { amount: 2_000 });
    const sent = 'Talleres Prueba te ha devuelto 20,00 €';
    await expect.poll(() => subjects(shop.contact.email)).toContain(sent);
    const notice = 'Has devuelto 20,00 € a Ana Cliente';
    await expect.poll(() => subjects(shop.merchant.owner.email)).toContain(notice);
  });
});
