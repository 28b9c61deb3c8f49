import type Stripe from 'stripe';
import { fromStripeUnits } from '../../domain/stripe-amount.ts';
import type { GatewayAttempt, PaymentFacts } from './gateway.ts';

type Money = { currency: string; amount: number };

/** What a session, fetched with its intent, charge and balance transaction expanded, says about an attempt. */
export function factsFrom(session: Stripe.Checkout.Session, attempt: GatewayAttempt): PaymentFacts {
  const intent = whole(session.payment_intent);
  const charge = whole(intent?.latest_charge ?? null);
  const status = statusOf(session, intent);
  const money = moneyOf(session, intent, status, attempt);
  const settled = whole(charge?.balance_transaction ?? null);
  const moved = status === 'paid' || status === 'processing';
  return {
    gateway: 'stripe',
    ref: session.id,
    status,
    ...money,
    // The intent and not its charge: it is there from the moment money moves and never becomes another, so that however
    // much of the session is expanded, the same money always has the same name.
    payment_ref: moved ? (idOf(session.payment_intent) ?? session.id) : null,
    paid_at: status === 'paid' && charge ? new Date(charge.created * 1000).toISOString() : null,
    fee: status === 'paid' && settled ? feeOf(settled, money.currency) : null,
    attempt_id: attemptOf(session, intent, attempt),
    mode: session.livemode ? 'live' : 'test',
    refunded: charge ? plain(charge.currency, charge.amount_refunded).amount : 0,
    disputed: charge?.disputed ?? false,
    failure: intent?.last_payment_error?.decline_code ?? intent?.last_payment_error?.code ?? null,
  };
}

function feeOf(settled: Stripe.BalanceTransaction, currency: string): number | null {
  const fee = plain(settled.currency, settled.fee);
  return fee.currency === currency ? fee.amount : null;
}

/** An expanded object, or null where Stripe sent only its id or nothing. */
function whole<T extends object>(value: string | T | null): T | null {
  return typeof value === 'string' ? null : value;
}

function idOf(value: string | { id: string } | null): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null);
}

/** Money that arrived or is on its way outweighs what the session says of itself. */
function statusOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
): PaymentFacts['status'] {
  if (session.status === 'complete' && session.payment_status !== 'unpaid') return 'paid';
  if (intent?.status === 'succeeded') return 'paid';
  if (intent?.status === 'processing') return 'processing';
  if (session.status === 'expired') return 'expired';
  if (session.status !== 'complete') return 'open';
  // Complete and unpaid: a debit that failed, or a voucher or transfer still awaited.
  return intent?.status === 'requires_payment_method' || intent?.status === 'canceled'
    ? 'failed'
    : 'processing';
}

/** The session and the intent must agree with the attempt; the first that does not is the one reported. */
function moneyOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
  status: PaymentFacts['status'],
  attempt: GatewayAttempt,
): Money {
  const asked = exactly(session.currency ?? '', session.amount_total ?? 0, attempt);
  if (!intent) return asked;
  const units = status === 'paid' && intent.status === 'succeeded' ? intent.amount_received : intent.amount;
  const received = exactly(intent.currency, units, attempt);
  return same(received, attempt) ? asked : received;
}

function same(money: Money, attempt: GatewayAttempt): boolean {
  return money.currency === attempt.currency && money.amount === attempt.amount;
}

/** A sum we cannot write exactly never equals the attempt's. */
function exactly(stripeCurrency: string, units: number, attempt: GatewayAttempt): Money {
  const currency = stripeCurrency.toUpperCase();
  const { amount, exact } = fromStripeUnits(currency, units);
  return { currency, amount: !exact && amount === attempt.amount ? amount + 1 : amount };
}

function plain(stripeCurrency: string, units: number): Money {
  const currency = stripeCurrency.toUpperCase();
  return { currency, amount: fromStripeUnits(currency, units).amount };
}

/** The session and the intent each carry the attempt's id; one that names another attempt is the one reported. */
function attemptOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null,
  attempt: GatewayAttempt,
): string | null {
  const named = [session.metadata?.attempt, session.client_reference_id, intent?.metadata.attempt];
  const ids = named.filter((id) => typeof id === 'string');
  return ids.find((id) => id !== attempt.id) ?? ids[0] ?? null;
}
