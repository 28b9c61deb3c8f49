import { enterBalance } from './balance.ts';
import { invalid, noSuch } from './errors.ts';
import type { Charge, Intent, Session } from './objects.ts';
import { type Core, newId } from './state.ts';

export type Outcome = 'paid' | 'declined' | 'processing';

/** `at`: when the money moved, in seconds since 1970; `feeLater`: what is kept of it is told later, by `tellFee`. */
type Confirmation = { at?: number | undefined; feeLater?: boolean };

/** A session as it stands now: one whose time is over has expired. */
export function findSession(core: Core, id: string): Session {
  const session = core.state.sessions[id];
  if (!session) throw noSuch('checkout.session', id);
  if (session.status === 'open' && session.expires_at <= core.now()) lapse(core, session);
  return session;
}

function lapse(core: Core, session: Session): void {
  session.status = 'expired';
  const intent = session.payment_intent ? core.state.intents[session.payment_intent] : undefined;
  if (intent) intent.status = 'canceled';
  announce(core, session, 'checkout.session.expired', session);
}

/** Closes an open session; refuses any other as Stripe does. */
export function expireSession(core: Core, id: string): Session {
  const session = findSession(core, id);
  if (session.status !== 'open') {
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      { param: 'session' },
    );
  }
  lapse(core, session);
  return session;
}

/** The payer confirms with a card that works, one that is declined, or a debit that takes days. */
export function confirm(
  core: Core,
  id: string,
  outcome: Outcome,
  { at = core.now(), feeLater = false }: Confirmation = {},
): Session {
  const session = findSession(core, id);
  if (session.status !== 'open')
    throw invalid(`This Checkout Session is ${session.status}.`, { param: 'session' });
  const intent = intentOf(core, session);
  if (outcome === 'declined') {
    decline(core, session, intent);
    return session;
  }
  const charge = chargeFor(core, session, intent, outcome === 'paid' ? 'succeeded' : 'pending');
  charge.created = at;
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  session.status = 'complete';
  if (outcome === 'paid') {
    collect(core, session, intent, charge, feeLater);
  } else {
    intent.status = 'processing';
    announce(core, session, 'payment_intent.processing', intent);
  }
  announce(core, session, 'checkout.session.completed', session);
  return session;
}

/** The end of a debit that was processing. */
export function settle(core: Core, id: string, succeeded: boolean): Session {
  const session = findSession(core, id);
  const intent = session.payment_intent ? core.state.intents[session.payment_intent] : undefined;
  const charge = intent?.latest_charge ? core.state.charges[intent.latest_charge] : undefined;
  if (!intent || !charge || intent.status !== 'processing')
    throw invalid('Nothing is being processed.', { param: 'session' });
  if (succeeded) {
    collect(core, session, intent, charge);
  } else {
    charge.status = 'failed';
    decline(core, session, intent);
  }
  announce(core, session, `checkout.session.async_payment_${succeeded ? 'succeeded' : 'failed'}`, session);
  return session;
}

function announce(core: Core, session: Session, type: string, object: object): void {
  core.emit(core.state.owners[session.id] ?? '', type, object);
  core.save();
}

/** What was kept of a charge becomes known; Stripe announces it by `charge.updated`. */
export function tellFee(core: Core, intentId: string): Charge {
  const latest = core.state.intents[intentId]?.latest_charge;
  const charge = latest ? core.state.charges[latest] : undefined;
  if (!charge || charge.balance_transaction !== null) throw invalid('No fee is awaited.');
  charge.balance_transaction = enterCharge(core, charge);
  core.emit(core.state.owners[charge.id] ?? '', 'charge.updated', charge);
  core.save();
  return charge;
}

function enterCharge(core: Core, charge: Charge): string {
  const fee = Math.floor((charge.amount * 15 + 500) / 1000) + 25;
  const entry = { amount: charge.amount, fee, source: charge.id, type: 'charge' } as const;
  return enterBalance(core, charge, entry).id;
}

function collect(core: Core, session: Session, intent: Intent, charge: Charge, feeLater = false): void {
  charge.balance_transaction = feeLater ? null : enterCharge(core, charge);
  Object.assign(charge, { paid: true, captured: true, status: 'succeeded' });
  charge.amount_captured = charge.amount;
  intent.status = 'succeeded';
  intent.amount_received = charge.amount;
  session.payment_status = 'paid';
  announce(core, session, 'charge.succeeded', charge);
  announce(core, session, 'payment_intent.succeeded', intent);
}

function decline(core: Core, session: Session, intent: Intent): void {
  intent.status = 'requires_payment_method';
  intent.last_payment_error = {
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: 'Your card was declined.',
    type: 'card_error',
  };
  announce(core, session, 'payment_intent.payment_failed', intent);
}

function intentOf(core: Core, session: Session): Intent {
  const known = session.payment_intent ? core.state.intents[session.payment_intent] : undefined;
  if (known) return known;
  const id = newId('pi_3');
  const draft = core.state.drafts[session.id]?.intent;
  const intent: Intent = {
    id,
    object: 'payment_intent',
    amount: session.amount_total,
    amount_received: 0,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('')}`,
    created: core.now(),
    currency: session.currency,
    customer: null,
    description: draft?.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: session.livemode,
    metadata: draft?.metadata ?? {},
    payment_method_types: ['card'],
    receipt_email: draft?.receipt_email ?? null,
    status: 'requires_payment_method',
  };
  core.state.intents[id] = intent;
  core.state.owners[id] = core.state.owners[session.id] ?? '';
  session.payment_intent = id;
  return intent;
}

function chargeFor(core: Core, session: Session, intent: Intent, status: 'succeeded' | 'pending'): Charge {
  const id = newId('ch_3');
  const charge: Charge = {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    balance_transaction: null,
    captured: false,
    created: core.now(),
    currency: intent.currency,
    disputed: false,
    failure_code: null,
    livemode: session.livemode,
    metadata: intent.metadata,
    paid: false,
    payment_intent: intent.id,
    payment_method_details:
      status === 'succeeded'
        ? { type: 'card', card: { brand: 'visa', last4: '4242' } }
        : { type: 'sepa_debit' },
    refunded: false,
    status,
  };
  core.state.charges[id] = charge;
  core.state.owners[id] = core.state.owners[session.id] ?? '';
  return charge;
}
