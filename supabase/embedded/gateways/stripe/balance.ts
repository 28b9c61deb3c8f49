import type { Charge, Settled } from './objects.ts';
import { type Core, newId } from './state.ts';

/** Writes what moves on the balance of a charge's account: above zero in, below zero out, the fee on top. */
export function enterBalance(
  core: Core,
  charge: Charge,
  entry: Pick<Settled, 'amount' | 'fee' | 'source' | 'type'>,
): Settled {
  const created = core.now();
  const settled: Settled = {
    id: newId('txn_3'),
    object: 'balance_transaction',
    amount: entry.amount,
    available_on: created + 2 * 86_400,
    created,
    currency: charge.currency,
    exchange_rate: null,
    fee: entry.fee,
    net: entry.amount - entry.fee,
    source: entry.source,
    status: 'pending',
    type: entry.type,
  };
  core.state.settled[settled.id] = settled;
  core.state.owners[settled.id] = core.state.owners[charge.id] ?? '';
  return settled;
}
