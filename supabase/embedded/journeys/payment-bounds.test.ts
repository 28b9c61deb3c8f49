import { paymentStatus } from '@shared/contracts/payment-status.ts';
import { describe, expect, it } from 'vitest';
import { makeStripeShop } from './stripe-shop.ts';
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
