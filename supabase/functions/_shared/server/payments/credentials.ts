import type { GatewayName } from '../../domain/document-page.ts';
import { Refusal } from '../../domain/failures.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import { type Gateway, type GatewayConfig, GatewayError } from '../gateways/gateway.ts';
import { openGateway } from '../gateways/registry.ts';
import { openSecret, readKeyRing, type SealedSecret } from '../secrets.ts';
import type { Attempt } from './attempt.ts';

type Limits = Omit<GatewayConfig, 'apiBase'>;
type Place = { org_id: string; gateway: GatewayName };

/** Decrypts stored credentials. Throws SecretError when they do not open. */
export async function openCredentials(env: Env, owner: Place, secret: SealedSecret): Promise<unknown> {
  return JSON.parse(await openSecret(await readKeyRing(env), owner, secret));
}

/** The merchant's account at the attempt's gateway, with the credentials with which the attempt began. */
export function gatewayOf(server: Client, attempt: Attempt, env: Env, limits?: Limits): Promise<Gateway> {
  return gatewayWith(server, attempt, { p_version: attempt.credential_version }, env, limits);
}

/**
 * Asks the merchant's account at the attempt's gateway about what is there already; with the credentials of now where it
 * no longer takes those with which the attempt began. Keys are rolled, and the old ones die, while money still moves.
 */
export async function askGateway<Answer>(
  server: Client,
  attempt: Attempt,
  env: Env,
  question: (gateway: Gateway) => Promise<Answer>,
  limits?: Limits,
): Promise<Answer> {
  const gateway = await gatewayOf(server, attempt, env, limits);
  try {
    return await question(gateway);
  } catch (error) {
    // Not found there: it was made with other credentials of the same merchant.
    if (!(error instanceof GatewayError) || !/credentials|not-found/.test(error.reason)) throw error;
    return question(await currentGateway(server, attempt, env, limits));
  }
}

/** The merchant's account at a gateway, with the credentials of now. */
export function currentGateway(server: Client, place: Place, env: Env, limits?: Limits): Promise<Gateway> {
  return gatewayWith(server, place, {}, env, limits);
}

async function gatewayWith(
  server: Client,
  { org_id, gateway }: Place,
  version: { p_version?: number },
  env: Env,
  limits?: Limits,
): Promise<Gateway> {
  const [secret] = taken(
    await server.rpc('gateway_secret', { p_org: org_id, p_gateway: gateway, ...version }),
  );
  if (!secret) throw new Refusal('GWOFF', 'The credentials of this payment are no longer kept');
  return openGateway(gateway, await openCredentials(env, { org_id, gateway }, secret), env, limits);
}
