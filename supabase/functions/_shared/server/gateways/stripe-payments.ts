import type Stripe from 'stripe';
import { fromStripeUnits } from '../../domain/stripe-amount.ts';
import type { FoundPayment, Gateway } from './gateway.ts';
import type { Asking } from './stripe-client.ts';
import { isAttempt } from './stripe-event.ts';

/** What a merchant's account at Stripe answers about all the payments it took. */
export function stripePayments({ client, retried }: Asking): Pick<Gateway, 'listPayments' | 'checkoutOf'> {
  async function listPayments(since: string, cursor: string | null) {
    const { data, has_more } = await retried(() =>
      client.paymentIntents.list({
        created: { gte: Math.floor(Date.parse(since) / 1000) },
        limit: 100,
        ...(cursor === null ? {} : { starting_after: cursor }),
      }),
    );
    const last = data.at(-1)?.id ?? null;
    return { found: data.flatMap((intent) => foundPayment(intent) ?? []), next: has_more ? last : null };
  }

  async function checkoutOf(paymentRef: string): Promise<string | null> {
    const { data } = await retried(() =>
      client.checkout.sessions.list({ payment_intent: paymentRef, limit: 1 }),
    );
    return data[0]?.id ?? null;
  }

  return { listPayments, checkoutOf };
}

/** Money that came or is on its way; null where nothing moved. */
function foundPayment(intent: Stripe.PaymentIntent): FoundPayment | null {
  if (intent.status !== 'succeeded' && intent.status !== 'processing') return null;
  const currency = intent.currency.toUpperCase();
  const units = intent.status === 'succeeded' ? intent.amount_received : intent.amount;
  return {
    payment_ref: intent.id,
    attempt_id: isAttempt(intent.metadata.attempt) ? intent.metadata.attempt : null,
    currency,
    amount: fromStripeUnits(currency, units).amount,
    arrived: intent.status === 'succeeded',
  };
}
