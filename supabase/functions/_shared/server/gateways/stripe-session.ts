import type Stripe from 'stripe';
import { Refusal } from '../../domain/failures.ts';
import { toStripeAmount, toStripeUnits } from '../../domain/stripe-amount.ts';
import { type GatewayAttempt, GatewayError, type ReturnUrls } from './gateway.ts';

type Params = Stripe.Checkout.SessionCreateParams;

/** Characters; Stripe cuts nothing, and a name is read on a phone. */
const longestName = 250;

/** Deterministic in its arguments: Stripe refuses a repeated key whose parameters differ. */
export function sessionParams(attempt: GatewayAttempt, urls: ReturnUrls): Params {
  toStripeAmount(attempt.currency, attempt.amount);
  if (attempt.items.reduce((sum, item) => sum + item.amount, 0) !== attempt.amount) {
    throw new Refusal('INVAL', 'The items do not add up to the amount of the attempt.');
  }
  const metadata = { attempt: attempt.id };
  const currency = attempt.currency.toLowerCase();
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    line_items: attempt.items.map((item, index) => ({
      quantity: 1,
      price_data: {
        currency,
        unit_amount: toStripeUnits(attempt.currency, item.amount),
        product_data: { name: plainName(item.label) || String(index + 1) },
      },
    })),
    client_reference_id: attempt.id,
    metadata,
    // The session's metadata is not copied to the intent, and refunds and disputes lead back through the intent only.
    payment_intent_data: { metadata },
    ...(attempt.payer.email ? { customer_email: attempt.payer.email } : {}),
    locale: attempt.payer.locale,
    expires_at: Math.floor(Date.parse(attempt.expires_at) / 1000),
    // Otherwise the payer may pay in a currency of their own choosing.
    adaptive_pricing: { enabled: false },
    success_url: urls.success,
    cancel_url: urls.cancel,
  };
}

/** One line of text without control characters and halves of signs, cut between two signs. */
function plainName(label: string): string {
  const line = label.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  return [...line].slice(0, longestName).join('');
}

/** What a payment can do without, and what is left when Stripe does not take it. */
const optional = {
  customer_email: ({ customer_email: _, ...rest }: Params): Params => rest,
  locale: ({ locale: _, ...rest }: Params): Params => rest,
  cancel_url: ({ cancel_url: _, ...rest }: Params): Params => rest,
  line_items: ({ line_items = [], ...rest }: Params): Params => ({
    ...rest,
    line_items: line_items.map((item, index) => ({
      ...item,
      ...(item.price_data
        ? { price_data: { ...item.price_data, product_data: { name: String(index + 1) } } }
        : {}),
    })),
  }),
};

type Optional = keyof typeof optional;

/**
 * Opens a session, and once more without whatever optional parameter Stripe refuses, such as an e-mail without a dot in
 * its domain. Another request needs another idempotency key; made of what is left out, it is the same each time.
 */
export async function withoutRefused<T>(
  params: Params,
  key: string,
  open: (params: Params, idempotencyKey: string) => Promise<T>,
): Promise<T> {
  const left: Optional[] = [];
  for (let asked = params; ; ) {
    try {
      return await open(asked, [key, ...left].join(':'));
    } catch (error) {
      const refused = refusedOptional(error);
      if (refused === null || left.includes(refused)) throw error;
      left.push(refused);
      asked = optional[refused](asked);
    }
  }
}

/** Which optional parameter was refused; null where it was another, or something else failed. */
function refusedOptional(error: unknown): Optional | null {
  if (!(error instanceof GatewayError) || error.reason !== 'rejected') return null;
  const { code, param } = error.detail;
  if (code === 'email_invalid') return 'customer_email';
  if (param === 'customer_email' || param === 'locale' || param === 'cancel_url') return param;
  return param?.startsWith('line_items') && param.endsWith('[name]') ? 'line_items' : null;
}
