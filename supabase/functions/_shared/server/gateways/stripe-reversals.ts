import type Stripe from 'stripe';
import { fromStripeUnits } from '../../domain/stripe-amount.ts';
import { type Gateway, GatewayError, type Mode, type WebhookEvent } from './gateway.ts';
import type { DisputeFacts, RefundFacts } from './reversal-facts.ts';
import type { Asking } from './stripe-client.ts';
import { isAttempt, readStripeEvent, reversalTypes } from './stripe-event.ts';

/** More than any payment has, and than happens between two looks at a gateway. */
const many = 10_000;

/** What a merchant's account at Stripe answers about money that went back. */
export function stripeReversals({
  client,
  mode,
  retried,
  apiBase,
}: Asking): Pick<Gateway, 'fetchReversals' | 'attemptOf' | 'reversalEvents'> {
  async function fetchReversals(paymentRef: string) {
    const of = { payment_intent: paymentRef, limit: 100 };
    const all = { limit: many };
    const [refunds, disputes] = await Promise.all([
      retried(() => client.refunds.list(of).autoPagingToArray(all)),
      retried(() => client.disputes.list(of).autoPagingToArray(all)),
    ]);
    return {
      refunds: refunds.map((refund) => refundFacts(refund, paymentRef, mode)),
      disputes: disputes.map((dispute) => disputeFacts(dispute, paymentRef, apiBase)),
    };
  }

  async function attemptOf(paymentRef: string): Promise<string | null> {
    try {
      const { metadata } = await retried(() => client.paymentIntents.retrieve(paymentRef));
      return isAttempt(metadata.attempt) ? metadata.attempt : null;
    } catch (error) {
      if (error instanceof GatewayError && error.reason === 'not-found') return null;
      throw error;
    }
  }

  async function reversalEvents(since: string): Promise<WebhookEvent[]> {
    const created = { gte: Math.floor(Date.parse(since) / 1000) };
    const types = [...reversalTypes];
    const found = await retried(() =>
      client.events.list({ created, types, limit: 100 }).autoPagingToArray({ limit: many }),
    );
    return found.flatMap((event) => readStripeEvent(event, Date.now()) ?? []).reverse();
  }

  return { fetchReversals, attemptOf, reversalEvents };
}

/** What a refund says of itself. It names no mode: a key sees those of its own alone. */
function refundFacts(refund: Stripe.Refund, payment_ref: string, mode: Mode): RefundFacts {
  return {
    refund_ref: refund.id,
    payment_ref,
    mode,
    ...money(refund),
    status: refundStatus(refund.status),
    made_at: moment(refund.created),
  };
}

function refundStatus(status: string | null): RefundFacts['status'] {
  if (status === 'succeeded') return 'succeeded';
  // `requires_action` waits for the one who gets it, and a word of later days for somebody who knows it.
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}

/** What a dispute says: how it stands, and by its balance transactions what money it moved. */
function disputeFacts(
  dispute: Stripe.Dispute,
  payment_ref: string,
  apiBase: string | undefined,
): DisputeFacts {
  const moved = dispute.balance_transactions;
  const taken = moved.filter(({ amount }) => amount < 0);
  const given = moved.filter(({ amount }) => amount > 0);
  const { currency, amount } = money(dispute);
  const mode = dispute.livemode ? 'live' : 'test';
  const due = dispute.evidence_details?.due_by;
  return {
    ...{ dispute_ref: dispute.id, payment_ref, mode, currency, amount },
    status: disputeStatus(dispute.status),
    opened_at: moment(dispute.created),
    respond_by: due ? moment(due) : null,
    page_url: pageOf(payment_ref, mode, apiBase),
    withdrawn_at: taken[0] ? moment(taken[0].created) : null,
    withdrawn: taken[0] ? sumOf(taken, dispute) : null,
    fee: taken[0] ? feesOf(taken, dispute.currency) : null,
    reinstated_at: given[0] ? moment(given[0].created) : null,
    reinstated: given[0] ? sumOf(given, dispute) : null,
    fee_returned: given[0] ? Math.max(-feesOf(given, dispute.currency), 0) : null,
  };
}

/** Where the merchant answers it: the page of its payment, at Stripe or at the server that speaks for it. */
function pageOf(paymentRef: string, mode: Mode, apiBase: string | undefined): string {
  if (apiBase) return `${apiBase}/dashboard#${paymentRef}`;
  return `https://dashboard.stripe.com/${mode === 'test' ? 'test/' : ''}payments/${paymentRef}`;
}

/** Minor units that were moved, which need not be what is disputed; what is disputed where it was moved in another currency. */
function sumOf(moved: Stripe.BalanceTransaction[], { currency, amount }: Stripe.Dispute): number {
  if (moved.some((one) => one.currency !== currency)) return money({ currency, amount }).amount;
  return Math.abs(moved.reduce((sum, one) => sum + money(one).amount, 0));
}

function feesOf(moved: Stripe.BalanceTransaction[], paid: string): number {
  return moved.reduce((sum, one) => sum + feeOf(one, paid), 0);
}

function disputeStatus(status: string): DisputeFacts['status'] {
  if (status === 'won' || status === 'lost' || status === 'warning_closed') return status;
  if (status === 'prevented') return 'warning_closed';
  return status.startsWith('warning') ? 'warning' : 'open';
}

/** Minor units; nothing where it is taken in another currency than the payment's. Below zero it comes back. */
function feeOf({ currency, fee }: Stripe.BalanceTransaction, paid: string): number {
  return currency === paid ? money({ currency, amount: fee }).amount + 0 : 0;
}

function money({ currency, amount }: { currency: string; amount: number }) {
  const code = currency.toUpperCase();
  const size = fromStripeUnits(code, Math.abs(amount)).amount;
  return { currency: code, amount: amount < 0 ? -size : size };
}

function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
