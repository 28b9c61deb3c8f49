import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './inbox.ts';
import { age, control, makeStripeShop, outlive, runSweep, type StripeShop } from './stripe-shop.ts';
import { sql, stack } from './target.ts';

/** gateways.md §7, the cases in which the news of a payment comes early, late, twice or never (P5, P9). */
let shop: StripeShop;

beforeEach(async () => {
  shop = await makeStripeShop();
});
afterEach(async () => {
  await control('DELETE', '/faults');
  await control('POST', '/webhooks', {});
});

describe('news of a payment', () => {
  it('case 4: the webhook comes before the return: the page shows it paid at once, booked once', async () => {
    const invoice = await shop.invoice();
    const { return_token } = await shop.start([invoice]);
    await shop.pay();
    const receipt = shop.contact.email.replace(/^(.).*@/, '$1•••@');
    expect(await shop.status(return_token)).toEqual({
      ...{ state: 'succeeded', amount: 12_100, currency: 'EUR', receipt },
    });
    expect((await shop.books()).payments).toBe(1);
  });

  it('P7 says of a receipt only where it goes: nothing to a contact without e-mail, nor after sending was given up', async () => {
    const { return_token } = await shop.start([await shop.invoice()]);
    expect((await shop.status(return_token)).receipt).toBeNull();
    await shop.pay();
    expect((await shop.status(return_token)).receipt).toMatch(/^a•••@cliente\.test$/);
    await sql('update contacts set email = null where org_id = $1', [shop.merchant.id]);
    expect((await shop.status(return_token)).receipt).toBeNull();
    await sql('update contacts set email = $2 where org_id = $1', [shop.merchant.id, shop.contact.email]);
    await sql(
      `update mail_deliveries set sent_at = null, given_up_at = now() where org_id = $1 and kind = 'receipt'`,
      [shop.merchant.id],
    );
    expect((await shop.status(return_token)).receipt).toBeNull();
  });

  it('case 5: no webhook ever: the return page asks the gateway itself', async () => {
    const invoice = await shop.invoice();
    const { return_token } = await shop.start([invoice]);
    expect((await shop.status(return_token)).state).toBe('pending');
    await shop.pay({ webhook: false });
    // The last answer is good for a moment; then the gateway is asked again.
    await age(shop, '10 seconds');
    expect((await shop.status(return_token)).state).toBe('succeeded');
    expect((await shop.invoiceState(invoice)).balance).toBe(0);
  });

  it('case 5: nobody comes back either: the sweep finds it', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await shop.pay({ webhook: false });
    expect((await shop.books()).payments).toBe(0);
    await age(shop, '12 minutes');
    await runSweep();
    expect((await shop.books()).payments).toBe(1);
    expect((await shop.invoiceState(invoice)).balance).toBe(0);
  });

  it('case 5: nor does the key work any more with which it began: the one after it finds it', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await shop.pay({ webhook: false });
    await shop.rollKey();
    await age(shop, '12 minutes');
    await runSweep();
    expect((await shop.books()).payments).toBe(1);
    expect((await shop.invoiceState(invoice)).balance).toBe(0);
  });

  it('a late webhook of a settled payment changes nothing', async () => {
    const invoice = await shop.invoice();
    const { return_token } = await shop.start([invoice]);
    await control('POST', '/webhooks', { mode: 'hold' });
    await shop.pay();
    await age(shop, '10 seconds');
    await shop.status(return_token);
    const before = await shop.books();
    await control('POST', '/webhooks/release', { backwards: true });
    await control('POST', '/webhooks/idle');
    expect(before.payments).toBe(1);
    expect(await shop.books()).toEqual(before);
  });

  it('case 19: the gateway fails while it is asked: the event is kept and the sweep settles it', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await control('POST', '/faults', { kind: '500', times: 6, path: '/v1/checkout/sessions' });
    await shop.pay();
    expect((await shop.books()).payments).toBe(0);
    const events = await sql(
      'select 1 from private.gateway_events where org_id = $1 and applied_at is null and set_aside is null',
      [shop.merchant.id],
    );
    expect(events.length).toBeGreaterThan(0);
    await control('DELETE', '/faults');
    await age(shop, '12 minutes');
    await runSweep();
    expect((await shop.books()).payments).toBe(1);
  });

  it('case 19: the answer to opening a session is lost for good: the sweep finds the session by its key', async () => {
    const invoice = await shop.invoice();
    await control('POST', '/faults', { kind: 'drop', times: 20, path: '/v1/checkout/sessions' });
    await expect(shop.start([invoice])).rejects.toThrow('GWERR');
    await control('DELETE', '/faults');
    await age(shop, '2 minutes');
    await runSweep();
    const [attempt] = await sql<{ state: string; gateway_ref: string }>(
      'select state, gateway_ref from payment_attempts where org_id = $1',
      [shop.merchant.id],
    );
    expect(attempt).toEqual({ state: 'pending', gateway_ref: (await shop.session()).id });
  });

  it('an attempt that no gateway ever heard of is closed after its hour, and the invoice can be paid anew', async () => {
    const invoice = await shop.invoice();
    await control('POST', '/faults', { kind: '500', times: 20, path: '/v1/checkout/sessions' });
    await expect(shop.start([invoice])).rejects.toThrow('GWERR');
    await control('DELETE', '/faults');
    await outlive(shop);
    const { redirect } = await shop.start([invoice]);
    expect((await shop.session()).url).toBe(redirect.url);
  });

  it('the sweep closes an attempt that was never opened and cannot be any more', async () => {
    const invoice = await shop.invoice();
    await control('POST', '/faults', { kind: '500', times: 20, path: '/v1/checkout/sessions' });
    await expect(shop.start([invoice])).rejects.toThrow('GWERR');
    await control('DELETE', '/faults');
    await outlive(shop);
    await runSweep();
    const states = await sql('select state from payment_attempts where org_id = $1', [shop.merchant.id]);
    expect(states).toEqual([{ state: 'expired' }]);
    expect(await shop.sessions()).toEqual([]);
  });

  it('an attempt past its hour is ended at the gateway, and the invoice can be paid anew', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await outlive(shop);
    await runSweep();
    expect((await shop.session()).status).toBe('expired');
    expect((await shop.start([invoice])).redirect.url).toContain('/c/pay/');
  });

  it('the receipt reaches the contact and the notice the merchant, once each (P9)', async () => {
    const invoice = await shop.invoice();
    await shop.start([invoice]);
    await shop.pay();
    const subjects = async (to: string) => {
      const answer = await fetch(`${stack.mailUrl}/messages?to=${encodeURIComponent(to)}`);
      const mails = (await answer.json()) as { subject: string }[];
      return mails.map(({ subject }) => subject.replaceAll(/\s/g, ' '));
    };
    // The contact was told of its password too.
    const receipts = async () =>
      (await subjects(shop.contact.email)).filter((subject) => !subject.includes('contraseña'));
    const notices = () => subjects(shop.merchant.owner.email);
    const sent = ['Recibo de tu pago de 121,00 € a Talleres Prueba'];
    await expect.poll(receipts).toEqual(sent);
    await expect.poll(notices).toHaveLength(1);
    await runSweep();
    expect(await receipts()).toEqual(sent);
    expect(await notices()).toHaveLength(1);
    // What tells the merchant is not sent on its behalf; what goes to the contact is.
    const [notice] = await inbox(shop.merchant.owner.email);
    expect(notice?.text).toContain('Aviso automático del portal de Talleres Prueba');
    expect(notice?.text).not.toContain('Enviado en nombre');
    const [receipt] = await inbox(shop.contact.email);
    expect(receipt?.text).toContain('Enviado en nombre de Talleres Prueba');
  });
});
