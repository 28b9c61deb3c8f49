import { Refusal } from '../../domain/failures.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import type { Attempt } from './attempt.ts';
import { gatewayOf } from './credentials.ts';
import { openSession } from './gateway-session.ts';
import { closeUnopened, endAttempt, isFinal } from './sync-attempt.ts';

/**
 * Where the contact pays an attempt. Throws GatewayError, and BUSYY when the attempt was closed while the gateway was
 * working: its session is then ended there too.
 */
export async function checkoutUrl(server: Client, attempt: Attempt, env: Env): Promise<string> {
  if (attempt.checkout_url !== null) return attempt.checkout_url;
  const session = openSession(server, await gatewayOf(server, attempt, env), attempt, env);
  const { ref, url, open } = await session.catch(async (error: unknown) => {
    // What was refused for good must not keep the documents from being paid in another way.
    if (isFinal(error)) await closeUnopened(server, attempt);
    throw error;
  });
  if (open) return url;
  await endAttempt(server, { ...attempt, gateway_ref: ref }, env);
  throw new Refusal('BUSYY', 'This payment was closed meanwhile');
}
