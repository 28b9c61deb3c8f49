import type { z } from 'zod';
import type { sweep } from '../_shared/domain/contracts/sweep.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { asServer, type Client } from '../_shared/server/clients.ts';
import { type Env, required } from '../_shared/server/env.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { log } from '../_shared/server/log.ts';
import { drainOutbox } from '../_shared/server/mail/outbox.ts';
import { type Attempt, attemptSchema } from '../_shared/server/payments/attempt.ts';
import { checkGateways } from '../_shared/server/payments/check-gateways.ts';
import { findLostPayments } from '../_shared/server/payments/find-lost-payments.ts';
import { endAttempt, syncAttempt } from '../_shared/server/payments/sync-attempt.ts';
import { sameText } from '../_shared/server/same-text.ts';

/** Once a minute: what nobody announced, what must be sent, what may be forgotten. For the holder of the secret key. */
export async function handleSweep(
  _input: z.output<typeof sweep.request>,
  call: Call,
): Promise<z.input<typeof sweep.response>> {
  requireSecretKey(call.request);
  const server = asServer();
  const payments = await sweepPayments(server, call.env);
  const mail = await drainOutbox(server, call.env);
  // Last: gateways that are silent take long to say so, and mail waits for none of them.
  const gateways = await checkGateways(server, call.env);
  const listings = await findLostPayments(server, call.env);
  return {
    payments: payments.settled,
    payments_failed: payments.failed,
    gateways: gateways.checked,
    gateways_failed: gateways.failed + listings.failed,
    payments_found: listings.found,
    mails: mail.sent,
    mails_failed: mail.failed,
    forgotten: taken(await server.rpc('forget_expired')),
  };
}

function requireSecretKey({ headers }: Request): void {
  const bearer = headers.get('authorization')?.replace(/^bearer\s+/i, '');
  const key = required('SUPABASE_SERVICE_ROLE_KEY');
  // Hosted Supabase passes secret keys in either header.
  if (![headers.get('apikey'), bearer].some((given) => given && sameText(given, key))) {
    throw new Refusal('DENID', 'Not allowed');
  }
}

/** One attempt that fails does not hold up the others; it is asked about again in the next round. */
async function sweepPayments(server: Client, env: Env): Promise<{ settled: number; failed: number }> {
  const due = taken(await server.rpc('attempts_to_sync', { p_limit: 50 }));
  let failed = 0;
  for (const row of due) {
    const attempt = attemptSchema.parse(row);
    try {
      await (mustEnd(attempt) ? endAttempt(server, attempt, env) : syncAttempt(server, attempt, env));
    } catch (error) {
      failed++;
      log({
        function: 'sweep',
        attempt: attempt.attempt_id,
        problem: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
  return { settled: due.length - failed, failed };
}

/**
 * Past its hour, for a document that was paid or voided meanwhile, or closed here already: ended at the gateway first, so
 * that nobody pays twice. Money that is on its way, or came and only lacks its fee, cannot be ended.
 */
function mustEnd({ state, expires_at, items, open_at_gateway }: Attempt): boolean {
  if (state === 'processing' || state === 'succeeded' || open_at_gateway === 'processing') return false;
  if (open_at_gateway === 'open') return true;
  return Date.parse(expires_at) < Date.now() || items.some(({ still_due }) => !still_due);
}
