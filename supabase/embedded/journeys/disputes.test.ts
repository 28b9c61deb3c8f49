import { startPayment } from '@shared/contracts/start-payment.ts';
import { documentPageSchema } from '@shared/document-page.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './inbox.ts';
import type { Invoice } from './merchant.ts';
import { closeDispute, dispute, refund, reversals, unheard } from './stripe-reversals.ts';
import { control, makeStripeShop, runSweep, type StripeShop } from './stripe-shop.ts';
import { bearer, refusal, sql, stack } from './target.ts';

/** gateways.md §7, case 18: what a contact's bank takes back of a payment (P5, P6, P7). */
let shop: StripeShop;
let invoice: Invoice;

/** A paid invoice of 121,00 €. */
beforeEach(async () => {
  shop = await makeStripeShop();
  invoice = await shop.invoice();
  await shop.start([invoice]);
});
afterEach(async () => {
  await control('POST', '/webhooks', {});
});

/** Waits until the news has been applied, however busy the machine is. */
const expectOwed = (amount: number) =>
  expect.poll(async () => (await shop.invoiceState(invoice)).balance).toBe(amount);

/** The subjects of what somebody was sent, with plain spaces. */
const subjects = async (to: string) => (await inbox(to)).map(({ subject }) => subject.replaceAll(/\s/g, ' '));

/** How the contact sees its document. */
const stateOf = async () =>
  documentPageSchema.parse(
    (
      await bearer(shop.token)
        .rpc('document_page', { p_org: shop.merchant.id, p_document: invoice.id })
        .throwOnError()
    ).data,
  );
const expectState = (state: string) => expect.poll(async () => (await stateOf()).state).toBe(state);

describe('a dispute', () => {
  it('case 18: takes the money with its fee; lost, the invoice is owed again', async () => {
    await shop.pay();
    const { id } = await dispute(shop);
    await expectState('disputed');
    await closeDispute(id, false);
    await expect.poll(async () => (await reversals(shop)).notices).toEqual(['dispute', 'dispute_lost']);
    const { disputes, entries } = await reversals(shop);
    expect(disputes).toEqual(['lost 12100']);
    expect(entries).toEqual(['dispute receivable 12100, fees 2000, bank -14100']);
    await expectOwed(12_100);
    await expectState('unpaid');
    expect((await shop.start([invoice])).redirect.url).toContain('/c/pay/');
  });

  it('while it is open nothing is asked of the contact, and the merchant cannot void it', async () => {
    await shop.pay();
    await dispute(shop);
    await expectState('disputed');
    const { balance, gateways, timeline } = await stateOf();
    expect([balance, gateways, timeline.at(-1)?.kind]).toEqual([0, [], 'disputed']);
    const { id: p_org, owner } = shop.merchant;
    const asked = { document_ids: [invoice.id], gateway: 'stripe' as const };
    expect((await refusal(startPayment, asked, shop.token)).code).toBe('DISPU');
    const voided = await owner.client.rpc('void_document', { p_org, p_document: invoice.id });
    expect(voided.error?.code).toBe('DISPU');
    const { data } = await bearer(shop.token).rpc('portal_overview', { p_org }).throwOnError();
    expect(data).toMatchObject({ to_pay: { totals: [] }, latest: [{ kind: 'disputed' }, {}, {}] });
    const standing = await owner.client
      .rpc('contact_standing', { p_org, p_contact: shop.contact.id })
      .throwOnError();
    expect(standing.data).toEqual([]);
    const [answer] = await sql<{ days: number; page_url: string }>(
      'select extract(day from respond_by - now())::int as days, page_url from disputes where org_id = $1',
      [p_org],
    );
    expect([answer?.days, answer?.page_url]).toEqual([
      expect.toSatisfy((days: number) => days >= 8 && days <= 9),
      `${stack.stripeUrl}/dashboard#${(await shop.session()).payment_intent}`,
    ]);
  });

  it('case 18: won, everything is as before', async () => {
    await shop.pay();
    const { id } = await dispute(shop);
    await expectState('disputed');
    await closeDispute(id, true);
    await expectState('paid');
    const { disputes, entries, mails } = await reversals(shop);
    expect(disputes).toEqual(['won 12100']);
    expect(entries).toEqual([
      'dispute receivable 12100, fees 2000, bank -14100',
      'dispute_won receivable -12100, fees -2000, bank 14100',
    ]);
    expect(mails).toEqual(['dispute_notice', 'dispute_notice']);
  });

  it('an inquiry moves nothing and is merely closed', async () => {
    await shop.pay();
    const { id } = await dispute(shop, { inquiry: true });
    await closeDispute(id, false);
    await expect.poll(async () => (await reversals(shop)).disputes).toEqual(['warning_closed 12100']);
    expect((await reversals(shop)).entries).toEqual([]);
    await expectState('paid');
  });

  describe.each([
    // What the bank takes of a payment of which 100,00 € went back before.
    ['what is left', 2_100, 'dispute receivable 2100, fees 2000, bank -4100'],
    ['all of it', 12_100, 'dispute receivable 2100, credit 10000, fees 2000, bank -14100'],
  ])('case 18: after a part was refunded the bank takes %s', (_, withdrawn, entry) => {
    it('lost, all that left is booked, and the notice leads to the document', async () => {
      await shop.pay();
      await refund(shop, { amount: 10_000 });
      await expectOwed(10_000);
      const { id } = await dispute(shop, { amount: 12_100, withdrawn });
      await expectState('disputed');
      await closeDispute(id, false);
      await expectOwed(12_100);
      const { entries, quarantined } = await reversals(shop);
      expect(entries).toEqual(['refund receivable 10000, bank -10000', entry]);
      expect(quarantined).toEqual([]);
      const notices = await sql<{ document_id: string }>(
        `select document_id from notifications where org_id = $1 and kind like 'dispute%'`,
        [shop.merchant.id],
      );
      expect(notices).toEqual([{ document_id: invoice.id }, { document_id: invoice.id }]);
      await expect
        .poll(() => subjects(shop.merchant.owner.email))
        .toContain('Reclamación perdida: 121,00 € de Ana Cliente');
    });

    it('won, what was refunded is owed and no more, in whatever order it is heard', async () => {
      await shop.pay();
      await control('POST', '/webhooks', { mode: 'hold', copies: 2 });
      await refund(shop, { amount: 10_000 });
      const { id } = await dispute(shop, { amount: 12_100, withdrawn });
      await closeDispute(id, true);
      await control('POST', '/webhooks/release', { backwards: true });
      await control('POST', '/webhooks/idle');
      await expectState('partly_paid');
      await expectOwed(10_000);
      expect((await reversals(shop)).quarantined).toEqual([]);
    });
  });

  it('one after another of parts of a payment: each is booked, and the invoice is free when both are over', async () => {
    await shop.pay();
    const first = await dispute(shop, { amount: 2_100 });
    await expectState('disputed');
    const second = await dispute(shop, { amount: 10_000 });
    await closeDispute(first.id, true);
    await expect.poll(async () => (await reversals(shop)).disputes).toEqual(['won 2100', 'open 10000']);
    await expectState('disputed');
    await closeDispute(second.id, false);
    await expectOwed(10_000);
  });

  it('of a payment of several invoices is told of all of them, and so is what else is told of it', async () => {
    const others = [await shop.invoice(), await shop.invoice()];
    const all = [invoice, ...others];
    // The page of the first alone is ended for that of the three.
    await shop.start(all);
    const open = (await shop.sessions()).find(({ status }) => status === 'open');
    await control('POST', `/sessions/${open?.id}/pay`, {});
    await control('POST', '/webhooks/idle');
    await expect.poll(async () => (await shop.books()).notices).toEqual(['payment_received']);
    const paid = (await shop.sessions()).find(({ payment_intent }) => payment_intent !== null);
    await control('POST', `/payments/${paid?.payment_intent}/dispute`, {});
    await expectState('disputed');
    const told = await sql<{ kind: string; document_id: string | null; document_numbers: string[] }>(
      'select kind, document_id, document_numbers from notifications where org_id = $1 order by id',
      [shop.merchant.id],
    );
    const document_numbers = all.map(({ number }) => number).toSorted();
    expect(told).toEqual(
      ['payment_received', 'dispute'].map((kind) => ({ kind, document_id: null, document_numbers })),
    );
    const notice = async () =>
      (await inbox(shop.merchant.owner.email)).find(({ subject }) => subject.includes('reclama'));
    await expect.poll(notice).toBeDefined();
    const text = (await notice())?.text ?? '';
    for (const number of document_numbers) expect(text).toContain(number);
    expect(text).toContain(`/admin/contacts/${shop.contact.id}`);
  });

  it('that began, was lost or won while nobody listened is found whole by the sweep', async () => {
    await shop.pay();
    const { id } = await dispute(shop, { webhook: false });
    await closeDispute(id, true, false);
    await unheard(shop);
    await runSweep();
    await expect.poll(async () => (await reversals(shop)).disputes).toEqual(['won 12100']);
    await expectState('paid');
    expect((await reversals(shop)).notices).toEqual(['dispute_won']);
  });
});
