import { paymentStatus } from '@shared/contracts/payment-status.ts';
import { startPayment } from '@shared/contracts/start-payment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { age, control, makeStripeShop, requestsTo, type StripeShop } from './stripe-shop.ts';
import { bearer, call, refusal, sql } from './target.ts';

describe('what a contact reaches of payments', () => {
  it('a session for one document is told of payments of that document alone', async () => {
    const shop = await makeStripeShop();
    const { merchant } = shop;
    const contact = await merchant.addContact();
    const [shared, other] = [await merchant.addInvoice(contact), await merchant.addInvoice(contact)];
    const whole = await merchant.openLink(await merchant.share(other));
    await sql(`update organizations set link_scope = 'document' where id = $1`, [merchant.id]);
    const scoped = await merchant.openLink(await merchant.share(shared));
    const begin = async (token: string, id: string) => {
      const begun = await bearer(token)
        .rpc('begin_payment', { p_gateway: 'stripe', p_documents: [id] })
        .throwOnError();
      return { attempt_id: (begun.data as { attempt_id: string }).attempt_id };
    };
    const [own, foreign] = [
      await begin(scoped.access_token, shared.id),
      await begin(whole.access_token, other.id),
    ];
    expect((await call(paymentStatus, own, scoped.access_token)).document_id).toBe(shared.id);
    expect((await refusal(paymentStatus, foreign, scoped.access_token)).code).toBe('NTFND');
    expect((await call(paymentStatus, foreign, whole.access_token)).document_id).toBe(other.id);
  });

  it('twenty payments may be open at once: more would be pages at the gateway that the sweep has to watch', async () => {
    const shop = await makeStripeShop();
    const invoices = await Promise.all(Array.from({ length: 25 }, () => shop.invoice()));
    const begun = await Promise.all(
      invoices.map(({ id }) =>
        bearer(shop.token).rpc('begin_payment', { p_gateway: 'stripe', p_documents: [id] }),
      ),
    );
    expect(begun.filter(({ error }) => error === null)).toHaveLength(20);
    expect(begun.filter(({ error }) => error?.code === 'BUSYY')).toHaveLength(5);
  });
});

describe('what a gateway does not take', () => {
  let shop: StripeShop;
  beforeEach(async () => {
    shop = await makeStripeShop();
  });
  const start = (document_ids: string[]) =>
    refusal(startPayment, { document_ids, gateway: 'stripe' }, shop.token);

  it('more than its maximum is refused before it is asked, at the cent', async () => {
    const [most, more] = [await shop.invoice(99_999_999), await shop.invoice(100_000_000)];
    await control('DELETE', '/requests');
    expect((await start([more.id])).code).toBe('GWMAX');
    expect((await start([most.id, more.id])).code).toBe('GWMAX');
    const mine = (await requestsTo('/v1/checkout/sessions')).filter(
      ({ account }) => account === shop.account.id,
    );
    expect(mine).toEqual([]);
    expect((await shop.start([most])).redirect.url).toContain('/c/pay/');
  });

  it.each(['ana@localhost', 'ana@taller', 'añá@taller'])(
    'an e-mail it refuses (%s) keeps nobody from paying',
    async (email) => {
      await sql('update contacts set email = $2 where id = $1', [shop.contact.id, email]);
      const invoice = await shop.invoice();
      const first = await shop.start([invoice]);
      // The second tab and the lost answer find the same page.
      await sql('update payment_attempts set checkout_url = null, gateway_ref = null where org_id = $1', [
        shop.merchant.id,
      ]);
      expect((await shop.start([invoice])).redirect.url).toBe(first.redirect.url);
      expect((await shop.sessions()).length).toBe(1);
      await shop.pay({ webhook: false });
      await age(shop, '10 seconds');
      expect((await shop.status(first.return_token)).state).toBe('succeeded');
    },
  );
});
