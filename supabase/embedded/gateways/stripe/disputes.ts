import { enterBalance } from './balance.ts';
import { invalid, noSuch } from './errors.ts';
import type { Charge, Dispute } from './objects.ts';
import { chargeOf } from './refunds.ts';
import { type Core, newId } from './state.ts';

/** What Stripe asks for a dispute, in units of any currency here; it gives it back when the dispute is won. */
const fee = 2_000;

export type DisputeAsked = {
  amount?: number | undefined;
  /** What is taken, where it is not what is disputed: a part may have been refunded. */
  withdrawn?: number | undefined;
  /** The bank only asks: no money moves. */
  inquiry?: boolean | undefined;
};

/** The payer's bank takes a charge back, or asks about it. */
export function dispute(core: Core, intentId: string, asked: DisputeAsked = {}): Dispute {
  const charge = chargeOf(core, intentId);
  const amount = asked.amount ?? charge.amount;
  if (amount + disputedNow(core, charge) > charge.amount)
    throw invalid(`Charge ${charge.id} is disputed already.`);
  const id = newId('dp_1');
  const opened: Dispute = {
    id,
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: core.now(),
    currency: charge.currency,
    evidence_details: {
      due_by: core.now() + 9 * 86_400,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    is_charge_refundable: asked.inquiry === true,
    livemode: charge.livemode,
    metadata: {},
    payment_intent: intentId,
    reason: 'general',
    status: 'warning_needs_response',
  };
  core.state.disputes[id] = opened;
  core.state.owners[id] = core.state.owners[charge.id] ?? '';
  if (!asked.inquiry) take(core, opened, charge, asked.withdrawn ?? amount);
  announce(core, opened, 'charge.dispute.created');
  if (!asked.inquiry) announce(core, opened, 'charge.dispute.funds_withdrawn');
  return opened;
}

/** An inquiry becomes a dispute: the money is taken. */
export function escalate(core: Core, id: string): Dispute {
  const { found, charge } = lookup(core, id);
  if (found.status !== 'warning_needs_response') throw invalid('This is no open inquiry.');
  take(core, found, charge, found.amount);
  announce(core, found, 'charge.dispute.updated');
  announce(core, found, 'charge.dispute.funds_withdrawn');
  return found;
}

/** How it ends. One that is won gives money and fee back; an inquiry is merely closed. */
export function closeDispute(core: Core, id: string, won: boolean): Dispute {
  const { found, charge } = lookup(core, id);
  if (found.status === 'warning_needs_response') {
    found.status = 'warning_closed';
  } else if (found.status !== 'needs_response') {
    throw invalid('This dispute is already closed.');
  } else {
    found.status = won ? 'won' : 'lost';
    if (won) enter(core, found, charge, -(found.balance_transactions[0]?.amount ?? 0), -fee);
  }
  announce(core, found, 'charge.dispute.closed');
  if (found.status === 'won') announce(core, found, 'charge.dispute.funds_reinstated');
  return found;
}

function lookup(core: Core, id: string): { found: Dispute; charge: Charge } {
  const found = core.state.disputes[id];
  const charge = found ? core.state.charges[found.charge] : undefined;
  if (!found || !charge) throw noSuch('dispute', id);
  return { found, charge };
}

/** What of a charge is in a dispute that is open or was lost. */
function disputedNow({ state }: Core, charge: Charge): number {
  return Object.values(state.disputes)
    .filter((one) => one.charge === charge.id && one.status !== 'won' && one.status !== 'warning_closed')
    .reduce((sum, { amount }) => sum + amount, 0);
}

function take(core: Core, opened: Dispute, charge: Charge, amount: number): void {
  opened.status = 'needs_response';
  opened.is_charge_refundable = false;
  charge.disputed = true;
  enter(core, opened, charge, -amount, fee);
}

function enter(core: Core, opened: Dispute, charge: Charge, amount: number, cost: number): void {
  const entry = { amount, fee: cost, source: opened.id, type: 'adjustment' } as const;
  opened.balance_transactions.push(enterBalance(core, charge, entry));
}

function announce(core: Core, opened: Dispute, type: string): void {
  core.emit(core.state.owners[opened.id] ?? '', type, opened);
  core.save();
}
