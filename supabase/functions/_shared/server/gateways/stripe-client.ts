import Stripe from 'stripe';
import { type GatewayConfig, GatewayError, type GatewayFailure, type Mode } from './gateway.ts';

/** A merchant's account, as each part of the adapter asks it. */
export type Asking = {
  client: Stripe;
  mode: Mode;
  retried: <T>(request: () => Promise<T>) => Promise<T>;
  /** Another server that speaks Stripe's language. */
  apiBase: string | undefined;
};

/** A client of the official SDK that makes exactly one request per call: `withRetries` repeats it. */
export function stripeClient(secretKey: string, config: GatewayConfig): Stripe {
  return new Stripe(secretKey, {
    ...address(config.apiBase),
    httpClient: Stripe.createFetchHttpClient(),
    maxNetworkRetries: 0,
    timeout: config.timeoutMs ?? 8000,
    telemetry: false,
  });
}

function address(base: string | undefined): { host?: string; port?: string; protocol?: 'http' | 'https' } {
  if (!base) return {};
  const wrong = (why: string) => new GatewayError('stripe', 'configuration', `STRIPE_API_BASE ${why}.`);
  if (!URL.canParse(base)) throw wrong('is not an address');
  const url = new URL(base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw wrong('must begin with http:// or https://');
  if (url.pathname !== '/' || url.search) throw wrong('takes no path: the SDK sends /v1/… itself');
  const protocol = url.protocol === 'http:' ? 'http' : 'https';
  return { host: url.hostname, port: url.port || (protocol === 'http' ? '80' : '443'), protocol };
}

/**
 * Runs one request until it is answered for good. The caller gives the same idempotency key each time, so an answer
 * that was lost is answered again, not done again. The SDK's own retries leave out 429 and are therefore off.
 */
export async function withRetries<T>(config: GatewayConfig, request: () => Promise<T>): Promise<T> {
  const tries = config.tries ?? 3;
  for (let made = 1; ; made++) {
    try {
      return await request();
    } catch (error) {
      const failure = toGatewayError(error);
      if (made >= tries || !failure.retryable || saysStop(error)) throw failure;
      const wait = (config.waitMs ?? 300) * 2 ** (made - 1);
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }
}

/** Stripe tells when repeating is useless, as when a 500 is stored under the key. */
function saysStop(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && error.headers?.['stripe-should-retry'] === 'false';
}

/** Any error of the SDK in our words. What Stripe wrote is not repeated: it may quote a key or a person's data. */
export function toGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  if (!(error instanceof Stripe.errors.StripeError)) {
    return new GatewayError('stripe', 'unavailable', 'Stripe could not be reached.');
  }
  const reason = reasonOf(error);
  const status = error.statusCode ?? 'no answer';
  const { code, rawType, param, requestId: request_id } = error;
  const detail = { code: code ?? rawType, param, request_id };
  return new GatewayError(
    'stripe',
    reason,
    `Stripe: ${reason} (${status}${detail.code ? `, ${detail.code}` : ''}).`,
    detail,
  );
}

function reasonOf(error: InstanceType<typeof Stripe.errors.StripeError>): GatewayFailure {
  const status = error.statusCode;
  if (status === undefined || status >= 500) return 'unavailable';
  if (status === 401 || status === 403) return 'credentials';
  if (status === 404) return 'not-found';
  if (status === 409) return 'busy';
  if (status === 429) return 'rate-limited';
  return error.rawType === 'idempotency_error' ? 'conflict' : 'rejected';
}
