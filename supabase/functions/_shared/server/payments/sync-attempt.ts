import type { Json } from '../../domain/database.types.ts';
import { Refusal } from '../../domain/failures.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import { type Gateway, type GatewayConfig, GatewayError, type PaymentFacts } from '../gateways/gateway.ts';
import { deliverSoon } from '../mail/deliver-soon.ts';
import { type Attempt, attemptSchema, forGateway } from './attempt.ts';
import { askGateway, gatewayOf } from './credentials.ts';
import { openSession } from './gateway-session.ts';
import { syncReversals } from './sync-reversals.ts';

type Limits = Omit<GatewayConfig, 'apiBase'>;

/**
 * Asks the gateway how an attempt stands and books the answer: the one way in which anything becomes paid. Webhook,
 * return page and sweep all come through here, in any order and any number of times. Throws GatewayError when the
 * gateway does not answer; nothing is changed then.
 */
export function syncAttempt(server: Client, attempt: Attempt, env: Env, limits?: Limits): Promise<Attempt> {
  return ask(server, attempt, env, (gateway, known) => gateway.fetchFacts(known), limits);
}

/** Ends an attempt at its gateway first and then here; books it instead when the payer was faster. */
export function endAttempt(server: Client, attempt: Attempt, env: Env, limits?: Limits): Promise<Attempt> {
  return ask(server, attempt, env, (gateway, known) => gateway.expire(known), limits);
}

/**
 * Closes an attempt whose session was never opened: nobody ever had its address, so nobody can pay it. SQL decides under
 * the attempt's lock; one whose session was attached meanwhile is answered as it stands.
 */
export async function closeUnopened(server: Client, { org_id, attempt_id }: Attempt): Promise<Attempt> {
  return attemptSchema.parse(
    taken(await server.rpc('close_unopened', { p_org: org_id, p_attempt: attempt_id })),
  );
}

async function ask(
  server: Client,
  attempt: Attempt,
  env: Env,
  question: (gateway: Gateway, attempt: ReturnType<typeof forGateway>) => Promise<PaymentFacts>,
  limits?: Limits,
): Promise<Attempt> {
  const ref = attempt.gateway_ref ?? (await findSession(server, attempt, env, limits));
  if (ref === null) {
    const closed = await closeUnopened(server, attempt);
    return closed.gateway_ref === null ? closed : ask(server, closed, env, question, limits);
  }
  const known = forGateway({ ...attempt, gateway_ref: ref });
  const facts = await askGateway(server, attempt, env, (gateway) => question(gateway, known), limits);
  const settled = await settle(server, attempt, facts);
  // Booking it queued the receipt.
  if (settled.state === 'succeeded' && attempt.state !== 'succeeded') deliverSoon(env);
  if (facts.payment_ref !== null && (facts.refunded > 0 || facts.disputed)) {
    await syncReversals(server, settled, facts.payment_ref, env, limits);
  }
  return settled;
}

/**
 * Without a session here there may still be one at the gateway, whose answer was lost: the same request with the same
 * key finds it, or makes one that nobody has seen. Null when the gateway refuses for good: then there is none to pay.
 */
async function findSession(
  server: Client,
  attempt: Attempt,
  env: Env,
  limits?: Limits,
): Promise<string | null> {
  const gateway = await gatewayOf(server, attempt, env, limits);
  try {
    return (await openSession(server, gateway, attempt, env)).ref;
  } catch (error) {
    if (isFinal(error)) return null;
    throw error;
  }
}

/** Whether asking again cannot help: a refusal that names no time to wait, and no gateway that is out of breath. */
export function isFinal(error: unknown): boolean {
  if (error instanceof GatewayError) return !error.retryable;
  return error instanceof Refusal && error.retryAfter === undefined;
}

async function settle(server: Client, attempt: Attempt, facts: PaymentFacts): Promise<Attempt> {
  const settled = await server.rpc('settle_attempt', {
    p_org: attempt.org_id,
    p_attempt: attempt.attempt_id,
    p_facts: facts as unknown as Json,
  });
  return attemptSchema.parse(taken(settled));
}
