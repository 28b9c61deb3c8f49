import fc from 'fast-check';
import type { Stage } from './stage.ts';

/** What may go back of a payment. Indexes pick among what there is at that moment; `percent` is of the payment. */
export type ReversalStep =
  | { do: 'refund'; payment: number; percent: number; status: RefundStatus }
  | { do: 'refundNews'; refund: number; status: RefundStatus }
  | { do: 'dispute'; payment: number; percent: number; taken: number; fee: number; news: DisputeNews }
  | { do: 'disputeNews'; dispute: number; news: DisputeNews };

type RefundStatus = 'pending' | 'succeeded' | 'failed';
type DisputeNews = 'warning' | 'open' | 'taken' | 'lost' | 'won' | 'given back' | 'warning_closed';

const index = fc.nat(20);
const percent = fc.constantFrom(10, 40, 60, 100, 100, 130);
// Often more than there was, which a bank may take and which is rare enough in a history as it is.
const disputedPercent = fc.constantFrom(10, 60, 100, 130, 130, 130);
const status: fc.Arbitrary<RefundStatus> = fc.constantFrom('succeeded', 'succeeded', 'pending', 'failed');
const news: fc.Arbitrary<DisputeNews> = fc.constantFrom(
  ...([
    'warning',
    'open',
    'taken',
    'taken',
    'lost',
    'won',
    'given back',
    'given back',
    'warning_closed',
  ] as const),
);

export const reversalSteps: fc.Arbitrary<ReversalStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('refund' as const), payment: index, percent, status }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('refundNews' as const), refund: index, status }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('dispute' as const), payment: index, percent: disputedPercent, news },
      // What the bank takes, in per cent of what is disputed: less, where a part was refunded before.
      taken: fc.constantFrom(100, 100, 30),
      fee: fc.integer({ min: 0, max: 40 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('disputeNews' as const), dispute: index, news }) },
);

type Payment = { ref: string; amount: number; refunded: number; taken: number };
type Refund = { ref: string; payment: Payment; amount: number; state: RefundStatus | null };
type Dispute = {
  ref: string;
  payment: Payment;
  amount: number;
  /** What the bank takes of it. */
  takes: number;
  fee: number;
  taken: boolean;
  given: boolean;
};

/** Plays what goes back as the functions do, and remembers what must have come of it. */
export class Reversals {
  readonly payments: Payment[] = [];
  readonly refunds: Refund[] = [];
  readonly disputes: Dispute[] = [];
  /** The ids of what did not fit its payment when it was heard. */
  readonly misfits = new Set<string>();

  constructor(private readonly stage: Stage) {}

  /** Money that came, of which some may go back. */
  received(ref: string, amount: number): void {
    if (!this.payments.some((payment) => payment.ref === ref))
      this.payments.push({ ref, amount, refunded: 0, taken: 0 });
  }

  async step(step: ReversalStep): Promise<void> {
    if (step.do === 'refund' || step.do === 'dispute') {
      const payment = pick(this.payments, step.payment);
      if (payment === undefined) return;
      const amount = Math.ceil((payment.amount * step.percent) / 100);
      if (step.do === 'refund') {
        const refund = { ref: `re_${this.refunds.length}`, payment, amount, state: null };
        this.refunds.push(refund);
        return this.refund(refund, step.status);
      }
      const ref = `dp_${this.disputes.length}`;
      const takes = Math.ceil((amount * step.taken) / 100);
      const dispute = { ref, payment, amount, takes, fee: step.fee, taken: false, given: false };
      this.disputes.push(dispute);
      return this.dispute(dispute, step.news);
    }
    if (step.do === 'refundNews') {
      const refund = pick(this.refunds, step.refund);
      if (refund) await this.refund(refund, step.status);
      return;
    }
    const dispute = pick(this.disputes, step.dispute);
    if (dispute) await this.dispute(dispute, step.news);
  }

  /** What of all payments must have gone back for good. */
  get gone(): number {
    return this.payments.reduce((sum, { refunded, taken }) => sum + refunded + taken, 0);
  }

  private async refund(refund: Refund, status: RefundStatus): Promise<void> {
    const { payment, amount, state } = refund;
    const leaves = status === 'succeeded' && (state === null || state === 'pending');
    await this.settle('settle_refund', { refund_ref: refund.ref, payment_ref: payment.ref, status, amount });
    if (amount > payment.amount || (leaves && payment.refunded + amount > payment.amount)) {
      this.misfits.add(refund.ref);
      return;
    }
    if (leaves) payment.refunded += amount;
    if (status === 'failed' && state === 'succeeded') payment.refunded -= amount;
    const order: (RefundStatus | null)[] = [null, 'pending', 'succeeded', 'failed'];
    if (order.indexOf(status) > order.indexOf(state)) refund.state = status;
  }

  private async dispute(dispute: Dispute, news: DisputeNews): Promise<void> {
    const { payment, amount, takes: out, fee } = dispute;
    const takes = news === 'taken' || news === 'lost' || news === 'given back';
    const gives = news === 'given back';
    await this.settle('settle_dispute', {
      ...{ dispute_ref: dispute.ref, payment_ref: payment.ref, amount },
      status: news === 'taken' ? 'open' : news === 'given back' ? 'won' : news,
      ...(takes ? { withdrawn_at: '2026-03-01T10:00:00Z', withdrawn: out, fee } : {}),
      ...(gives ? { reinstated_at: '2026-03-09T10:00:00Z', fee_returned: Math.floor(fee / 2) } : {}),
    });
    if (takes && !dispute.taken) payment.taken += out;
    if (gives && !dispute.given) payment.taken -= out;
    dispute.taken ||= takes;
    dispute.given ||= gives;
  }

  private async settle(name: string, facts: object): Promise<void> {
    const whole = JSON.stringify({ mode: 'test', currency: 'EUR', ...facts });
    const { code } = await this.stage.attempt(
      'server',
      `select public.${name}('${this.stage.org}', 'stripe', '${whole}')`,
    );
    if (code) throw new Error(`${name} answered ${code}: ${whole}`);
  }
}

function pick<T>(list: T[], at: number): T | undefined {
  return list[at % Math.max(list.length, 1)];
}
