import type { z } from 'zod';
import type { sweep } from '../_shared/domain/contracts/sweep.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { asServer, type Client } from '../_shared/server/clients.ts';
import { type Env, required } from '../_shared/server/env.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { drainOutbox } from '../_shared/server/mail/outbox.ts';
import { checkGateways } from '../_shared/server/payments/check-gateways.ts';
import { findLostPayments } from '../_shared/server/payments/find-lost-payments.ts';
import { sweepAttempts } from '../_shared/server/payments/sweep-attempts.ts';
import { sameText } from '../_shared/server/same-text.ts';

/** The counts of a part that was not asked for. */
const nothing = {
  ...{ payments: 0, payments_failed: 0, gateways: 0, gateways_failed: 0, payments_found: 0 },
  ...{ mails: 0, mails_failed: 0, forgotten: 0 },
};

/**
 * Once a minute: what nobody announced, what must be sent, what may be forgotten. For the holder of the secret key. The
 * parts are done abreast, each within a time of its own: mail waits for no gateway.
 */
export async function handleSweep(
  { part }: z.output<typeof sweep.request>,
  call: Call,
): Promise<z.input<typeof sweep.response>> {
  requireSecretKey(call.request);
  const server = asServer();
  const [mail, payments, gateways] = await Promise.all([
    part === undefined || part === 'mail' ? sweepMail(server, call.env) : {},
    part === undefined || part === 'payments' ? sweepPayments(server, call.env) : {},
    part === undefined || part === 'gateways' ? sweepGateways(server, call.env) : {},
  ]);
  return { ...nothing, ...mail, ...payments, ...gateways };
}

async function sweepMail(server: Client, env: Env) {
  const { sent, failed } = await drainOutbox(server, env);
  return { mails: sent, mails_failed: failed, forgotten: taken(await server.rpc('forget_expired')) };
}

async function sweepPayments(server: Client, env: Env) {
  const { settled, failed } = await sweepAttempts(server, env);
  return { payments: settled, payments_failed: failed };
}

async function sweepGateways(server: Client, env: Env) {
  const checks = await checkGateways(server, env);
  const listings = await findLostPayments(server, env);
  return {
    gateways: checks.checked,
    gateways_failed: checks.failed + listings.failed,
    payments_found: listings.found,
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
