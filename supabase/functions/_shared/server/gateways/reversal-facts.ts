/** Money of a payment that went back, or is about to. Amounts in minor units of the payment's currency, moments in ISO. */
type Reversal = {
  /** The `payment_ref` under which the payment was booked. */
  payment_ref: string;
  mode: 'live' | 'test';
  /** ISO 4217, upper case. */
  currency: string;
  amount: number;
};

/** What the gateway itself says about a refund. SQL's `settle_refund` takes it as it is. */
export type RefundFacts = Reversal & {
  /** The gateway's own id of the refund. */
  refund_ref: string;
  /** `failed` also when it was called off: the merchant has the money again, or still. */
  status: 'pending' | 'succeeded' | 'failed';
  made_at: string;
};

/** What the gateway itself says about a dispute. SQL's `settle_dispute` takes it as it is. */
export type DisputeFacts = Reversal & {
  dispute_ref: string;
  /** `warning`: the bank asks, and took nothing. */
  status: 'warning' | 'warning_closed' | 'open' | 'lost' | 'won';
  opened_at: string;
  /** Until when the merchant may answer it, and where; null when the gateway does not say. */
  respond_by: string | null;
  page_url: string | null;
  /** When the gateway took money, how much it was and its own price for that; null while it has not. */
  withdrawn_at: string | null;
  withdrawn: number | null;
  fee: number | null;
  /** When it gave money back, how much, and what of its price. */
  reinstated_at: string | null;
  reinstated: number | null;
  fee_returned: number | null;
};

/** All that went back of one payment, as it stands now. */
export type Reversals = { refunds: RefundFacts[]; disputes: DisputeFacts[] };
