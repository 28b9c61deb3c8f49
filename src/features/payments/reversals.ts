import type { AdminWords } from '@/messages/load';
import type { Tone } from '@/ui/tone';

/** What went back of a payment, as a part of a query of payments. */
export const reversalColumns =
  'refunds(id, state, amount, made_at), disputes(id, state, amount, fee, fee_returned, opened_at, respond_by, page_url)';

/** As the database names where refunds and disputes stand. */
type RefundState = keyof AdminWords['reversals']['refunds'];
type DisputeState = keyof AdminWords['reversals']['disputes'];

/** A payment with what went back of it. Amounts in minor units. */
export type Reversed = {
  currency: string;
  refunds: { id: string; state: string; amount: number; made_at: string }[];
  disputes: {
    id: string;
    state: string;
    amount: number;
    fee: number;
    fee_returned: number;
    opened_at: string;
    respond_by: string | null;
    page_url: string | null;
  }[];
};

const refundTones: Record<RefundState, Tone> = { pending: 'quiet', succeeded: 'info', failed: 'warning' };

const disputeTones: Record<DisputeState, Tone> = {
  warning: 'warning',
  open: 'warning',
  warning_closed: 'quiet',
  lost: 'danger',
  won: 'success',
};

export function hasReversals({ refunds, disputes }: Reversed): boolean {
  return refunds.length + disputes.length > 0;
}

/** Refunds and disputes in one list, the oldest first, in words. `fee`: what the gateway kept for it; `answer`: until
 * when and where it may be answered, null where it no longer may. */
export function reversalsOf({ refunds, disputes }: Reversed, words: AdminWords['reversals']) {
  return [
    ...refunds.map(({ id, state, amount, made_at }) => ({
      ...{ id, amount, at: made_at, fee: 0, answer: null },
      label: words.refunds[state as RefundState],
      tone: refundTones[state as RefundState],
    })),
    ...disputes.map(({ id, state, amount, fee, fee_returned, opened_at, respond_by, page_url }) => ({
      ...{ id, amount, at: opened_at, fee: fee - fee_returned },
      answer: state === 'open' || state === 'warning' ? { respond_by, page_url } : null,
      label: words.disputes[state as DisputeState],
      tone: disputeTones[state as DisputeState],
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
}
