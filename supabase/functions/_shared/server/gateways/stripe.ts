import type Stripe from 'stripe';
import { z } from 'zod';
import { Refusal } from '../../domain/failures.ts';
import type {
  Checkout,
  CredentialsCheck,
  Gateway,
  GatewayAttempt,
  GatewayConfig,
  GatewayModule,
  PaymentFacts,
  ReturnUrls,
} from './gateway.ts';
import { GatewayError } from './gateway.ts';
import { stripeClient, toGatewayError, withRetries } from './stripe-client.ts';
import { factsFrom } from './stripe-facts.ts';
import { stripePayments } from './stripe-payments.ts';
import { stripeReversals } from './stripe-reversals.ts';
import { sessionParams, withoutRefused } from './stripe-session.ts';
import { verifyStripeWebhook } from './stripe-webhook.ts';

/** What the merchant enters: the secret (or a restricted) key, and one webhook secret, two while rotating. */
const credentialsSchema = z.object({
  secret_key: z.string().regex(/^(sk|rk)_(test|live)_\w+$/),
  webhook_secrets: z
    .array(z.string().regex(/^whsec_\S+$/))
    .max(2)
    .default([]),
});

/**
 * Asked for together by `fetchFacts`: the money that moved, its charge, what Stripe kept of it. A restricted key may not see
 * the last ones; then less is asked for, for they only tell when and at what price.
 */
const charge = 'payment_intent.latest_charge';
const expansions = [[charge, `${charge}.balance_transaction`], [charge], ['payment_intent']];

export const stripe: GatewayModule = {
  name: 'stripe',
  apiBaseVariable: 'STRIPE_API_BASE',
  webhookSecrets: (credentials) => parseCredentials(credentials).webhook_secrets,
  open: (credentials, config) => openStripe(parseCredentials(credentials).secret_key, config),
  verifyWebhook: verifyStripeWebhook,
};

function parseCredentials(credentials: unknown): z.infer<typeof credentialsSchema> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (parsed.success) return parsed.data;
  throw new Refusal('INVAL', 'Stripe needs a key sk_… or rk_… and at most two webhook secrets whsec_….');
}

function openStripe(secretKey: string, config: GatewayConfig): Gateway {
  const client = stripeClient(secretKey, config);
  const mode = modeOf(secretKey);
  const retried = <T>(request: () => Promise<T>) => withRetries(config, request);

  async function createCheckout(attempt: GatewayAttempt, urls: ReturnUrls): Promise<Checkout> {
    const session = await withoutRefused(
      sessionParams(attempt, urls),
      `${attempt.id}:create`,
      (params, idempotencyKey) => retried(() => client.checkout.sessions.create(params, { idempotencyKey })),
    );
    if (!session.url) throw new GatewayError('stripe', 'rejected', 'Stripe opened a session without a page.');
    const expires_at = new Date(session.expires_at * 1000).toISOString();
    return { ref: session.id, url: session.url, expires_at, method: 'redirect' };
  }

  async function fetchFacts(attempt: GatewayAttempt): Promise<PaymentFacts> {
    const ref = refOf(attempt);
    return factsFrom(await sessionWith(ref, expansions), attempt);
  }

  async function sessionWith(
    ref: string,
    [expand = [], ...less]: string[][],
  ): Promise<Stripe.Checkout.Session> {
    try {
      return await retried(() => client.checkout.sessions.retrieve(ref, { expand }));
    } catch (error) {
      const refused = error instanceof GatewayError && /credentials|rejected/.test(error.reason);
      if (!refused || less.length === 0) throw error;
      return sessionWith(ref, less);
    }
  }

  async function expire(attempt: GatewayAttempt): Promise<PaymentFacts> {
    const ref = refOf(attempt);
    const idempotencyKey = `${attempt.id}:expire`;
    try {
      await retried(() => client.checkout.sessions.expire(ref, undefined, { idempotencyKey }));
    } catch (error) {
      // Refused for what is no longer open: the facts tell whether it was paid or had expired by itself.
      if (!(error instanceof GatewayError) || error.reason !== 'rejected') throw error;
    }
    return fetchFacts(attempt);
  }

  async function testCredentials(): Promise<CredentialsCheck> {
    const account = await retried(() => client.accounts.retrieveCurrent()).catch((error: unknown) => {
      if (toGatewayError(error).retryable) throw error;
      return null;
    });
    if (account === null || secretKey.startsWith('rk_')) await tryEachRight();
    const name = account?.business_profile?.name ?? account?.settings?.dashboard.display_name ?? null;
    return { account: account?.id ?? null, name, mode };
  }

  /**
   * A restricted key may not see its account; what it must see is what it will be asked for. One that sees no refunds
   * takes money all the same, and what goes back would never be heard of.
   */
  async function tryEachRight(): Promise<void> {
    const { checkout, paymentIntents, refunds, disputes, events } = client;
    for (const list of [checkout.sessions, paymentIntents, refunds, disputes, events]) {
      await retried<unknown>(() => list.list({ limit: 1 }));
    }
  }

  const asking = { client, mode, retried, apiBase: config.apiBase };
  return {
    ...{ name: 'stripe', mode, createCheckout, fetchFacts, expire, testCredentials },
    ...stripeReversals(asking),
    ...stripePayments(asking),
  };
}

function modeOf(secretKey: string): 'live' | 'test' {
  return secretKey.slice(3).startsWith('live_') ? 'live' : 'test';
}

function refOf(attempt: GatewayAttempt): string {
  if (attempt.ref) return attempt.ref;
  throw new GatewayError(
    'stripe',
    'not-found',
    'The attempt has no session: ask createCheckout for it again.',
  );
}
