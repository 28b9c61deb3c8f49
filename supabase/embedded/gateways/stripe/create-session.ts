import { stripeCarries, stripeMinimum, toStripeUnits } from '@shared/stripe-amount.ts';
import { z } from 'zod';
import { invalid, StripeFailure } from './errors.ts';
import type { Draft, Session } from './objects.ts';
import { type Core, newId } from './state.ts';
import type { JsonObject } from './validate.ts';

const metadata = z.record(z.string(), z.string()).default({});
const lineSchema = z.object({
  quantity: z.number().optional(),
  price: z.string().optional(),
  price_data: z
    .object({
      currency: z.string(),
      unit_amount: z.number().optional(),
      product_data: z.object({ name: z.string() }).optional(),
    })
    .optional(),
});
const paramsSchema = z.object({
  mode: z.string().optional(),
  ui_mode: z.enum(['hosted_page', 'embedded_page', 'elements', 'form']).default('hosted_page'),
  line_items: z.array(lineSchema).default([]),
  adaptive_pricing: z.object({ enabled: z.boolean().default(true) }).default({ enabled: true }),
  cancel_url: z.string().optional(),
  client_reference_id: z.string().optional(),
  customer_email: z.string().optional(),
  expires_at: z.number().optional(),
  locale: z.string().optional(),
  metadata,
  payment_intent_data: z
    .object({ metadata, description: z.string().optional(), receipt_email: z.string().optional() })
    .default({ metadata: {} }),
  return_url: z.string().optional(),
  submit_type: z.string().optional(),
  success_url: z.string().optional(),
});
type Params = z.infer<typeof paramsSchema>;

/** Parameters of Stripe's that change nothing here. Any other one that is valid but unknown to us is refused aloud. */
const harmless = new Set([
  'expand',
  'allowed_payment_method_types',
  'excluded_payment_method_types',
  'integration_identifier',
]);

/** Opens a session by Stripe's rules; parameters are already of the right shape. */
export function createSession(core: Core, account: string, raw: JsonObject): Session {
  for (const key of Object.keys(raw)) {
    if (!Object.hasOwn(paramsSchema.shape, key) && !harmless.has(key)) {
      throw new StripeFailure(501, 'api_error', `The stand-in does not model ${key}.`, { param: key });
    }
  }
  const params = paramsSchema.parse(raw);
  if (params.mode === undefined) throw missing('mode');
  if (params.mode !== 'payment')
    throw new StripeFailure(501, 'api_error', 'The stand-in models mode=payment only.');
  checkUrls(params);
  if (params.customer_email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(params.customer_email)) {
    const detail = { code: 'email_invalid', param: 'customer_email' };
    throw invalid(`Invalid email address: ${params.customer_email}`, detail);
  }
  const { lines, currency } = readLines(params);
  const total = lines.reduce((sum, line) => sum + line.unit_amount * line.quantity, 0);
  checkTotal(currency, total);
  return store(core, account, params, { lines, currency, total });
}

function missing(param: string): StripeFailure {
  return invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

/** A hosted page returns by success_url and cancel_url, the others by return_url. */
function checkUrls(params: Params): void {
  const hosted = params.ui_mode === 'hosted_page' || params.ui_mode === 'form';
  if (hosted && params.success_url === undefined) throw missing('success_url');
  if (!hosted && params.return_url === undefined) throw missing('return_url');
  const unwanted = hosted ? (['return_url'] as const) : (['success_url', 'cancel_url'] as const);
  for (const param of unwanted) {
    if (params[param] !== undefined)
      throw invalid(`\`${param}\` cannot be set with ui_mode ${params.ui_mode}.`, { param });
  }
  for (const param of ['success_url', 'cancel_url', 'return_url'] as const) {
    const url = params[param];
    if (url !== undefined && !/^https?:\/\//.test(url))
      throw invalid('Not a valid URL', { code: 'url_invalid', param });
  }
}

function readLines(params: Params): { lines: Draft['lines']; currency: string } {
  if (params.line_items.length === 0) throw missing('line_items');
  const lines = params.line_items.map((item, index) => {
    const at = `line_items[${index}]`;
    if (item.price)
      throw invalid(`No such price: '${item.price}'`, { code: 'resource_missing', param: `${at}[price]` });
    const price = item.price_data;
    if (!price) throw missing(`${at}[price_data]`);
    if (!price.product_data) throw missing(`${at}[price_data][product_data]`);
    const name = price.product_data.name;
    if (name.trim() === '') {
      const param = `${at}[price_data][product_data][name]`;
      throw invalid(`You passed an empty string for '${param}'.`, { code: 'parameter_invalid_empty', param });
    }
    if (price.unit_amount === undefined) throw missing(`${at}[price_data][unit_amount]`);
    if (price.unit_amount < 0) {
      throw invalid('This value must be greater than or equal to 0.', {
        code: 'parameter_invalid_integer',
        param: `${at}[price_data][unit_amount]`,
      });
    }
    if (item.quantity === undefined) throw missing(`${at}[quantity]`);
    if (item.quantity < 1) {
      const detail = { code: 'parameter_invalid_integer', param: `${at}[quantity]` };
      throw invalid('This value must be greater than or equal to 1.', detail);
    }
    return {
      id: newId('li_1'),
      name,
      unit_amount: price.unit_amount,
      quantity: item.quantity,
      currency: price.currency,
    };
  });
  const currency = lines[0]?.currency.toLowerCase() ?? '';
  if (!stripeCarries(currency.toUpperCase())) {
    throw invalid(`Invalid currency: ${currency}`, { param: 'line_items[0][price_data][currency]' });
  }
  if (lines.some((line) => line.currency.toLowerCase() !== currency)) {
    throw invalid('All prices on a Checkout session must have the same `currency`.', { param: 'line_items' });
  }
  return { lines: lines.map(({ currency: _, ...line }) => line), currency };
}

function checkTotal(currency: string, total: number): void {
  const upper = currency.toUpperCase();
  const least = toStripeUnits(upper, stripeMinimum(upper));
  if (total < least) {
    const detail = { code: 'amount_too_small' };
    throw invalid(
      `The Checkout Session's total amount due must add up to at least ${least} ${currency}`,
      detail,
    );
  }
  if (total > 99_999_999) {
    throw invalid(`The Checkout Session's total amount must be no more than 99999999 ${currency}`, {
      code: 'amount_too_large',
    });
  }
  const step = ['isk', 'ugx'].includes(currency)
    ? 100
    : ['bhd', 'jod', 'kwd', 'omr', 'tnd'].includes(currency)
      ? 10
      : 1;
  if (total % step !== 0)
    throw invalid(`Invalid amount: ${currency} goes in steps of ${step}`, { param: 'line_items' });
}

/** 30 minutes to 24 hours ahead. */
function readExpiry(core: Core, asked: number | undefined): number {
  const now = core.now();
  if (asked === undefined) return now + 86_400;
  if (asked < now + 1800) {
    const message = 'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.';
    throw invalid(message, { param: 'expires_at' });
  }
  if (asked > now + 86_400) {
    const message = 'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.';
    throw invalid(message, { param: 'expires_at' });
  }
  return asked;
}

function store(
  core: Core,
  account: string,
  params: Params,
  sum: { lines: Draft['lines']; currency: string; total: number },
): Session {
  const id = newId('cs_test_a1', 58);
  const hosted = params.ui_mode === 'hosted_page';
  const session: Session = {
    id,
    object: 'checkout.session',
    adaptive_pricing: params.adaptive_pricing,
    amount_subtotal: sum.total,
    amount_total: sum.total,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: hosted ? null : `${id}_secret_${newId('')}`,
    created: core.now(),
    currency: sum.currency,
    customer: null,
    customer_details: params.customer_email ? { email: params.customer_email, name: null } : null,
    customer_email: params.customer_email ?? null,
    expires_at: readExpiry(core, params.expires_at),
    livemode: false,
    locale: params.locale ?? null,
    metadata: params.metadata,
    mode: 'payment',
    payment_intent: null,
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    return_url: params.return_url ?? null,
    status: 'open',
    submit_type: params.submit_type ?? null,
    success_url: params.success_url ?? null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: params.ui_mode,
    url: hosted ? `${core.publicUrl}/c/pay/${id}` : null,
  };
  const { metadata, description = null, receipt_email = null } = params.payment_intent_data;
  core.state.sessions[id] = session;
  core.state.drafts[id] = { lines: sum.lines, intent: { metadata, description, receipt_email } };
  core.state.owners[id] = account;
  return session;
}
