import { Refusal } from '../../domain/failures.ts';
import type { Reversals } from './reversal-facts.ts';

export type GatewayName = 'stripe' | 'paypal' | 'square' | 'redsys';
export type Mode = 'live' | 'test';

/**
 * A payment attempt as a gateway needs it: one row of `payment_attempts` with its allocations, fixed when it was made.
 * Everything here must come from the stored row, never from the clock or the browser: the same attempt asked for twice
 * must produce the same request, or the gateway refuses the repeated idempotency key.
 */
export type GatewayAttempt = {
  id: string;
  /** ISO 4217, upper case. */
  currency: string;
  /** Minor units by ISO 4217; the sum of the items. */
  amount: number;
  /** One per invoice: what the payer reads on the gateway's page, and its share in minor units. */
  items: { label: string; amount: number }[];
  /** The gateway's own id of the checkout; null until `createCheckout` has answered. */
  ref: string | null;
  /** ISO moment. */
  expires_at: string;
  payer: { email: string | null; locale: 'es' | 'fr' | 'en' };
};

/** Where the gateway sends the payer back. They prove nothing: the page asks the server. */
export type ReturnUrls = { success: string; cancel: string };

/** How to send the payer there: open `url`, or post `fields` to it as a form. `expires_at` is an ISO moment. */
export type Checkout = { ref: string; url: string; expires_at: string } & (
  | { method: 'redirect' }
  | { method: 'form-post'; fields: Record<string, string> }
);

/** What the gateway itself says about an attempt: the only truth that is booked. SQL's `settle_attempt` takes it as it is. */
export type PaymentFacts = {
  gateway: GatewayName;
  ref: string;
  status: 'open' | 'processing' | 'paid' | 'failed' | 'expired' | 'cancelled';
  /** ISO 4217, upper case. */
  currency: string;
  /**
   * Minor units. Money received when paid, else what was asked for. Where the gateway's objects contradict each other
   * this is the statement that differs from the attempt, so that comparing with the attempt finds it.
   */
  amount: number;
  /** The payment intent, capture or payment: the ledger's unique key, the same each time. Null unless paid or processing. */
  payment_ref: string | null;
  /** ISO moment at which the gateway took the money. */
  paid_at: string | null;
  /** The gateway's own price in minor units of `currency`; null while unknown, or when it is taken in another currency. */
  fee: number | null;
  /** Our attempt id as the gateway's object carries it; null when it carries none. */
  attempt_id: string | null;
  mode: Mode;
  /** Minor units given back so far. */
  refunded: number;
  disputed: boolean;
  /** The gateway's word for why it failed (`card_declined`). */
  failure: string | null;
};

/** An authentic announcement. A hint only: fetch the facts before believing it. */
export type WebhookEvent = {
  event_id: string;
  type: string;
  /** The checkout it speaks of, when it names one. */
  ref: string | null;
  /** Our attempt id, when its object carries one. */
  attempt_id: string | null;
  /** Of a payment and what followed from it (its fee, a refund, a dispute): its `payment_ref`. */
  payment_ref: string | null;
  /** Whether money of that payment went back or comes back. */
  goes_back: boolean;
  /** ISO moment. */
  created: string;
  mode: Mode;
};

/** A payment that a gateway took, or is taking, as a list of all of them tells it. */
export type FoundPayment = {
  payment_ref: string;
  /** Our attempt id, when it carries one. */
  attempt_id: string | null;
  /** ISO 4217, upper case. */
  currency: string;
  /** Minor units. */
  amount: number;
  /** False while the money is on its way. */
  arrived: boolean;
};

export type WebhookRequest = {
  /** The body as it came, before any parsing. */
  raw: string;
  headers: Headers;
  /** Every secret valid now: two while rotating. None means refused. */
  secrets: readonly string[];
  /** Milliseconds since 1970, UTC. */
  now?: number;
};

export type WebhookVerdict =
  | { ok: true; event: WebhookEvent }
  | { ok: false; reason: 'no-secret' | 'bad-signature' | 'too-old' | 'malformed' };

export type CredentialsCheck = { account: string | null; name: string | null; mode: Mode };

/** One merchant's account at one gateway. Every method that calls the gateway throws `GatewayError` when it fails. */
export type Gateway = {
  readonly name: GatewayName;
  /** The mode of the credentials: facts of the other mode are not ours. */
  readonly mode: Mode;
  /**
   * Opens the payment at the gateway, or answers the same checkout again for the same attempt.
   * Refuses with AMTLO and GWMAX an amount outside the gateway's bounds and with GWOFF one it cannot carry, before any call.
   */
  createCheckout(attempt: GatewayAttempt, urls: ReturnUrls): Promise<Checkout>;
  /** Reads the truth about an attempt whose `ref` is known. */
  fetchFacts(attempt: GatewayAttempt): Promise<PaymentFacts>;
  /** Reads all that went back of a payment, given its `payment_ref`. */
  fetchReversals(paymentRef: string): Promise<Reversals>;
  /** Our attempt id as a payment carries it, given its `payment_ref`; null when it carries none or there is no such payment. */
  attemptOf(paymentRef: string): Promise<string | null>;
  /**
   * The payments that were begun since a moment (ISO), a bounded part at a time: those after `cursor`, null for the first.
   * `next` is the cursor of the part after it, null where there is none.
   */
  listPayments(since: string, cursor: string | null): Promise<{ found: FoundPayment[]; next: string | null }>;
  /** The checkout through which a payment was made, given its `payment_ref`; null when it was made otherwise. */
  checkoutOf(paymentRef: string): Promise<string | null>;
  /** What happened to refunds and disputes since a moment (ISO), the earliest first, heard of before or not. */
  reversalEvents(since: string): Promise<WebhookEvent[]>;
  /** Closes the checkout and answers how it stands now: `paid` when the payer was faster. */
  expire(attempt: GatewayAttempt): Promise<PaymentFacts>;
  /** Asks the gateway whether the credentials work. Throws with reason `credentials` when they do not. */
  testCredentials(): Promise<CredentialsCheck>;
};

/** How to reach a gateway. Bounds apply to one call; `tries` counts the first one too. */
export type GatewayConfig = {
  /** Scheme, host and port of another server that speaks the gateway's language; the gateway itself when absent. */
  apiBase?: string | undefined;
  /** Milliseconds for one try, 8000 unless told. */
  timeoutMs?: number | undefined;
  /** 3 unless told. */
  tries?: number | undefined;
  /** Milliseconds before the second try, doubled before each further one; 300 unless told. */
  waitMs?: number | undefined;
};

/** What a gateway brings to the house; `registry.ts` lists them. */
export type GatewayModule = {
  readonly name: GatewayName;
  /** The name of the variable that holds `apiBase`. */
  readonly apiBaseVariable: string;
  /** The webhook secrets inside stored credentials; throws INVAL when these are not this gateway's. */
  webhookSecrets(credentials: unknown): readonly string[];
  /** A merchant's account, from credentials as `save-gateway` received or stored them; throws INVAL when malformed. */
  open(credentials: unknown, config: GatewayConfig): Gateway;
  verifyWebhook(request: WebhookRequest): Promise<WebhookVerdict>;
};

export type GatewayFailure =
  | 'credentials'
  | 'unavailable'
  | 'busy'
  | 'rate-limited'
  | 'conflict'
  | 'rejected'
  | 'not-found'
  | 'configuration';

/** A gateway that did not do what was asked. `retryable` says whether the same call may succeed later. */
export class GatewayError extends Refusal {
  override name = 'GatewayError';
  constructor(
    readonly gateway: GatewayName,
    readonly reason: GatewayFailure,
    message: string,
    /** The gateway's own code, the parameter it names and its request id, for the log. */
    readonly detail: {
      code?: string | undefined;
      param?: string | undefined;
      request_id?: string | undefined;
    } = {},
  ) {
    super('GWERR', message);
  }

  get retryable(): boolean {
    return this.reason === 'unavailable' || this.reason === 'busy' || this.reason === 'rate-limited';
  }
}
