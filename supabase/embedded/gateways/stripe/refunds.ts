import { enterBalance } from './balance.ts';
import { invalid, noSuch } from './errors.ts';
import type { Charge, Refund } from './objects.ts';
import { type Core, newId } from './state.ts';

export type RefundAsked = {
  amount?: number | undefined;
  reason?: string | undefined;
  metadata?: Record<string, string> | undefined;
  /** `pending`: the bank takes its days. */
  status?: 'pending' | 'succeeded' | undefined;
};

/** The charge of a payment intent; refuses one that was never paid. */
export function chargeOf(core: Core, intentId: string): Charge {
  const intent = core.state.intents[intentId];
  if (!intent) throw noSuch('payment_intent', intentId);
  const charge = intent.latest_charge ? core.state.charges[intent.latest_charge] : undefined;
  if (charge?.status !== 'succeeded')
    throw invalid(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    });
  return charge;
}

/** Gives back a charge, or a part of it; refuses more than is left, and what a bank has taken already. */
export function refund(core: Core, intentId: string, asked: RefundAsked): Refund {
  const charge = chargeOf(core, intentId);
  const left = charge.amount - charge.amount_refunded;
  if (charge.disputed)
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amount = asked.amount ?? left;
  if (amount < 1)
    throw invalid('Invalid positive integer', { param: 'amount', code: 'parameter_invalid_integer' });
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    });
  const id = newId('re_3');
  const made: Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: enterBalance(core, charge, { amount: -amount, fee: 0, source: id, type: 'refund' })
      .id,
    charge: charge.id,
    created: core.now(),
    currency: charge.currency,
    metadata: asked.metadata ?? {},
    payment_intent: intentId,
    reason: asked.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: asked.status ?? 'succeeded',
    transfer_reversal: null,
  };
  core.state.refunds[id] = made;
  core.state.owners[id] = core.state.owners[charge.id] ?? '';
  count(charge, amount);
  announce(core, made, 'refund.created', made);
  announce(core, made, 'charge.refunded', charge);
  return made;
}

/** A refund arrives after its days, or comes back: the bank may refuse it later too. */
export function settleRefund(core: Core, id: string, succeeded: boolean): Refund {
  const made = core.state.refunds[id];
  const charge = made ? core.state.charges[made.charge] : undefined;
  if (!made || !charge) throw noSuch('refund', id);
  if (made.status === 'failed') throw invalid('This refund has failed.', { param: 'refund' });
  if (succeeded) {
    made.status = 'succeeded';
    announce(core, made, 'refund.updated', made);
    return made;
  }
  made.status = 'failed';
  made.failure_reason = 'expired_or_canceled_card';
  enterBalance(core, charge, { amount: made.amount, fee: 0, source: id, type: 'refund' });
  count(charge, -made.amount);
  announce(core, made, 'refund.updated', made);
  announce(core, made, 'refund.failed', made);
  return made;
}

function count(charge: Charge, amount: number): void {
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
}

function announce(core: Core, made: Refund, type: string, object: object): void {
  core.emit(core.state.owners[made.id] ?? '', type, object);
  core.save();
}
