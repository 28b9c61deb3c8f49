import type { Client } from '../clients.ts';
import { type Env, required } from '../env.ts';
import { taken } from '../failures.ts';
import type { Gateway } from '../gateways/gateway.ts';
import { type Attempt, forGateway } from './attempt.ts';
import { returnTokenOf } from './return-token.ts';

/**
 * The attempt's session at its gateway: opened, or the one that is open already, since the request and its idempotency
 * key are the same each time. It is remembered; `open` is false when the attempt was closed meanwhile. Throws GatewayError.
 */
export async function openSession(server: Client, gateway: Gateway, attempt: Attempt, env: Env) {
  const app = required('APP_URL');
  const token = await returnTokenOf(env, attempt.attempt_id);
  const [first] = attempt.items;
  const { ref, url } = await gateway.createCheckout(forGateway(attempt), {
    success: `${app}/${attempt.slug}/paid#${token}`,
    cancel: `${app}/${attempt.slug}/${first ? `documents/${first.document_id}` : 'invoices'}`,
  });
  const open = taken(
    await server.rpc('attach_checkout', {
      p_org: attempt.org_id,
      p_attempt: attempt.attempt_id,
      p_ref: ref,
      p_url: url,
      p_return_token: token,
    }),
  );
  return { ref, url, open };
}
