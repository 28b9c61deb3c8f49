import { Refusal } from '../../domain/failures.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { type Attempt, isOpen } from './attempt.ts';
import { gatewayOf } from './credentials.ts';
import { openSession } from './gateway-session.ts';
import { noteRefusal } from './note-refusal.ts';
import { closeUnopened, endAttempt, isFinal } from './sync-attempt.ts';

/**
 * Where the contact pays an attempt. Throws GatewayError, and BUSYY when the attempt was closed while the gateway was
 * working: its session is then ended there too.
 */
export async function checkoutUrl(server: Client, attempt: Attempt, env: Env): Promise<string> {
  if (attempt.checkout_url !== null) return attempt.checkout_url;
  try {
    const gateway = await gatewayOf(server, attempt, env);
    const { ref, url, open } = await openSession(server, gateway, attempt, env);
    if (open) return url;
    await endAttempt(server, { ...attempt, gateway_ref: ref }, env);
  } catch (error) {
    await noteRefusal(server, attempt, error);
    // What was refused for good must not keep the documents from being paid in another way.
    const now = isFinal(error) ? await closeUnopened(server, attempt) : attempt;
    // Another tab was faster: whoever holds that page pays there, and so may this one.
    if (now.checkout_url !== null && isOpen(now)) return now.checkout_url;
    throw error;
  }
  throw new Refusal('BUSYY', 'This payment was closed meanwhile');
}
