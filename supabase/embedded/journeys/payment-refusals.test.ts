import { paymentStatus } from '@shared/contracts/payment-status.ts';
import { saveGateway } from '@shared/contracts/save-gateway.ts';
import { startPayment } from '@shared/contracts/start-payment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { age, control, makeStripeShop, requestsTo, runSweep, type StripeShop } from './stripe-shop.ts';
import { call, refusal, sql } from './target.ts';

/** gateways.md §7, the cases in which somebody asks for what is not theirs, or what arrives is not what was asked (P4, P8). */
let shop: StripeShop;

beforeEach(async () => {
  shop = await makeStripeShop();
});

const start = (document_ids: string[], amounts?: Record<string, number>, token = shop.token) =>
  refusal(startPayment, { document_ids, gateway: 'stripe', ...(amounts ? { amounts } : {}) }, token);

describe('case 8: webhooks that are not authentic', () => {
  const send = (body: string, header: string, url = shop.webhookUrl) =>
    fetch(url, { method: 'POST', body, headers: { 'stripe-signature': header } });
  const sign = async (body: string, secrets = [shop.webhookSecret], at?: number) =>
    (await control<{ header: string }>('POST', '/sign', { body, secrets, ...(at ? { at } : {}) })).header;

  it('forged, altered, old, re-serialised, unsigned and of another merchant: 400, and nothing is kept', async () => {
    const other = await makeStripeShop();
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await shop.pay({ webhook: false });
    const [event] = await shop.events('checkout.session.completed');
    const body = JSON.stringify(event);
    const now = Math.floor(Date.now() / 1000);
    const spaced = JSON.stringify(event, null, 1);
    const answers = [
      await send(body, await sign(body, ['whsec_forged'])),
      await send(body.replace('12100', '1'), await sign(body)),
      await send(body, await sign(body, [shop.webhookSecret], now - 600)),
      await send(spaced, await sign(body)),
      await send(body, ''),
      await send(body, await sign(body, [other.webhookSecret])),
      await send(body, await sign(body), other.webhookUrl),
    ];
    expect(answers.map(({ status }) => status)).toEqual(Array(answers.length).fill(400));
    expect(
      await sql('select 1 from private.gateway_events where org_id = any($1)', [
        [shop.merchant.id, other.merchant.id],
      ]),
    ).toEqual([]);
    expect((await shop.books()).payments).toBe(0);
    // The same text, signed as it should be, is believed.
    expect((await send(body, await sign(body))).status).toBe(200);
    expect((await shop.books()).payments).toBe(1);
  });
});

describe('case 9: what the browser alters', () => {
  it('amounts are compared with what is owed, foreign and unknown invoices do not exist, and nothing is sent', async () => {
    const other = await makeStripeShop();
    const [own, foreign] = [await shop.invoice(12_100), await other.invoice()];
    const neighbour = await shop.merchant.addContact({ name: 'Otro' });
    const theirs = await shop.merchant.addInvoice(neighbour);
    await control('DELETE', '/requests');
    expect((await start([own.id], { [own.id]: 12_101 })).code).toBe('AMTHI');
    expect((await start([own.id], { [own.id]: 10 })).code).toBe('AMTLO');
    expect((await start([own.id], { [own.id]: 12_080 })).code).toBe('AMTLO');
    expect((await start([own.id], { [own.id]: -5 })).code).toBe('INVAL');
    expect((await start([own.id], { [own.id]: 0.5 })).code).toBe('INVAL');
    expect((await start([foreign.id])).code).toBe('NTFND');
    expect((await start([theirs.id])).code).toBe('NTFND');
    expect((await start([own.id, foreign.id])).code).toBe('NTFND');
    expect((await start([own.id, own.id])).code).toBe('INVAL');
    expect((await start([own.id], undefined, shop.merchant.owner.token)).code).toBe('NOSES');
    expect((await start([own.id], undefined, other.token)).code).toBe('NTFND');
    expect(await requestsTo('/v1/checkout/sessions')).toEqual([]);
    expect(await sql('select 1 from payment_attempts where org_id = $1', [shop.merchant.id])).toEqual([]);
  });

  it('a payment’s state is told to its contact, or to the holder of its return token, and to nobody else', async () => {
    const other = await makeStripeShop();
    const invoice = await shop.invoice();
    const { attempt_id, return_token } = await shop.start([invoice]);
    expect((await call(paymentStatus, { attempt_id }, shop.token)).document_id).toBe(invoice.id);
    expect((await refusal(paymentStatus, { attempt_id }, other.token)).code).toBe('NTFND');
    expect((await refusal(paymentStatus, { attempt_id })).code).toBe('NOSES');
    expect((await refusal(paymentStatus, { return_token: 'A'.repeat(43) })).code).toBe('NTFND');
    expect(Object.keys(await call(paymentStatus, { return_token })).sort()).toEqual([
      'amount',
      'currency',
      'receipt',
      'state',
    ]);
  });
});

describe('case 12: what nobody pays', () => {
  it('void, draft and paid are refused; a session that was open is ended, and late money becomes credit', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    const { id } = await shop.session();
    await shop.merchant.owner.client
      .rpc('void_document', { p_org: shop.merchant.id, p_document: invoice.id })
      .throwOnError();
    expect((await start([invoice.id])).code).toBe('NTDUE');
    await control('POST', `/sessions/${id}/pay`, {});
    await control('POST', '/webhooks/idle');
    const books = await shop.books();
    expect(books.payments).toBe(1);
    expect(books.paid).toEqual([]);
    expect(books.entries.map(([role]) => role)).toEqual(['bank', 'fees', 'credit']);
    expect(books.notices).toContain('payment_surplus');
  });

  it('the sweep ends the session of a voided invoice before anybody pays it', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await shop.merchant.owner.client
      .rpc('void_document', { p_org: shop.merchant.id, p_document: invoice.id })
      .throwOnError();
    await age(shop, '2 minutes');
    await runSweep();
    expect((await shop.session()).status).toBe('expired');
  });
});

describe('case 14: what arrives is not what was asked', () => {
  const reports = {
    amount: { amount: 12_000 },
    currency: { currency: 'usd' },
    attempt: { attempt: '00000000-0000-7000-8000-000000000000' },
    mode: { livemode: true },
  };
  it.each(Object.entries(reports))(
    'another %s is set apart, allocated to nothing, and announced',
    async (reason, said) => {
      const invoice = await shop.invoice(12_100);
      const { return_token } = await shop.start([invoice]);
      const { id } = await shop.pay({ webhook: false });
      await control('POST', `/sessions/${id}/report`, said);
      await age(shop, '10 seconds');
      expect((await shop.status(return_token)).state).toBe('quarantined');
      const kept = await sql('select reason from private.quarantined_payments where org_id = $1', [
        shop.merchant.id,
      ]);
      expect(kept).toEqual([{ reason }]);
      const books = await shop.books();
      expect([books.payments, books.receipts, books.notices]).toEqual([0, 0, ['payment_quarantined']]);
      expect((await start([invoice.id])).code).toBe('BUSYY');
    },
  );
});

describe('case 20: secrets that change, and events of others', () => {
  const rotate = (secret: string) =>
    call(
      saveGateway,
      {
        org_id: shop.merchant.id,
        gateway: 'stripe',
        bank_account_id: shop.merchant.bankAccountId,
        credentials: { secret_key: shop.secretKey, webhook_secret: secret },
      },
      shop.merchant.owner.token,
    );

  it('the old and the new secret are both valid for the overlap, and an attempt begun before settles', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await rotate('whsec_the_next_one');
    await shop.pay();
    expect((await shop.books()).payments).toBe(1);
    const endpoint = { account: shop.account.id, url: shop.webhookUrl, secrets: ['whsec_the_next_one'] };
    await control('POST', '/webhook-endpoints', endpoint);
    const [event] = await shop.events('checkout.session.completed');
    const again = await control<{ tries: { status: number }[] }[]>('POST', `/events/${event?.id}/replay`, {});
    expect(again.flatMap(({ tries }) => tries.map(({ status }) => status))).toEqual([200]);
  });

  it('an event of an unknown attempt is kept and set aside with 200', async () => {
    const body = JSON.stringify({
      id: 'evt_unknown',
      object: 'event',
      type: 'checkout.session.completed',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      data: { object: { id: 'cs_test_unknown', object: 'checkout.session', metadata: {} } },
    });
    const { header } = await control<{ header: string }>('POST', '/sign', {
      body,
      secrets: [shop.webhookSecret],
    });
    const answer = await fetch(shop.webhookUrl, {
      method: 'POST',
      body,
      headers: { 'stripe-signature': header },
    });
    expect(answer.status).toBe(200);
    expect(
      await sql('select set_aside from private.gateway_events where org_id = $1', [shop.merchant.id]),
    ).toEqual([{ set_aside: 'unknown attempt' }]);
  });

  it('keys that the gateway refuses are not kept, and kept ones are not readable (P8)', async () => {
    const refused = await refusal(
      saveGateway,
      {
        org_id: shop.merchant.id,
        gateway: 'stripe',
        bank_account_id: shop.merchant.bankAccountId,
        credentials: { secret_key: 'sk_test_nobodys' },
      },
      shop.merchant.owner.token,
    );
    expect(refused.code).toBe('GWERR');
    const rows = await sql<{ ciphertext: string }>(
      'select ciphertext from private.gateway_secrets where org_id = $1',
      [shop.merchant.id],
    );
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.ciphertext ?? '', 'base64').toString('latin1')).not.toContain('sk_test');
    const staff = await shop.merchant.addMember('staff');
    const asStaff = await refusal(
      saveGateway,
      {
        org_id: shop.merchant.id,
        gateway: 'stripe',
        bank_account_id: shop.merchant.bankAccountId,
        credentials: { secret_key: shop.secretKey },
      },
      staff.token,
    );
    expect(asStaff.code).toBe('DENID');
    const trail = await sql(
      `select action, actor, detail ->> 'gateway' as gateway from public.audit_log
       where org_id = $1 and action like 'gateways.%'`,
      [shop.merchant.id],
    );
    // M8: the server wrote it, the owner did it.
    expect(trail).toEqual([{ action: 'gateways.added', actor: shop.merchant.owner.id, gateway: 'stripe' }]);
  });
});
