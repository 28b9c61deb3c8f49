import type { Json } from '../../domain/database.types.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import type { Gateway, GatewayConfig, PaymentFacts } from '../gateways/gateway.ts';
import { type Attempt, attemptSchema, forGateway } from './attempt.ts';
import { gatewayOf } from './credentials.ts';
import { openSession } from './gateway-session.ts';

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
export function endAttempt(server: Client, attempt: Attempt, env: Env): Promise<Attempt> {
  return ask(server, attempt, env, (gateway, known) => gateway.expire(known));
}

async function ask(
  server: Client,
  attempt: Attempt,
  env: Env,
  question: (gateway: Gateway, attempt: ReturnType<typeof forGateway>) => Promise<PaymentFacts>,
  limits?: Limits,
): Promise<Attempt> {
  const gateway = await gatewayOf(server, attempt, env, limits);
  // Without a session here there may still be one at the gateway, whose answer was lost: the same request with the same
  // key finds it, or makes one that nobody has seen.
  const ref = attempt.gateway_ref ?? (await openSession(server, gateway, attempt, env)).ref;
  const facts = await question(gateway, forGateway({ ...attempt, gateway_ref: ref }));
  const settled = await server.rpc('settle_attempt', {
    p_org: attempt.org_id,
    p_attempt: attempt.attempt_id,
    p_facts: facts as unknown as Json,
  });
  return attemptSchema.parse(taken(settled));
}
