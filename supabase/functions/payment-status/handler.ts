import { z } from 'zod';
import type { paymentStatus } from '../_shared/domain/contracts/payment-status.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { maskedEmail } from '../_shared/domain/masked-email.ts';
import { asCaller, asServer, type Client } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import { GatewayError } from '../_shared/server/gateways/gateway.ts';
import type { Call } from '../_shared/server/http.ts';
import { type Attempt, attemptSchema, isOpen } from '../_shared/server/payments/attempt.ts';
import { syncAttempt } from '../_shared/server/payments/sync-attempt.ts';

const account = z.object({ org_id: z.uuid(), contact_id: z.uuid(), document_id: z.uuid().nullable() });

/** Milliseconds for which the gateway's last answer is good enough: a waiting page asks often. */
const fresh = 1_500;

/** How a payment stands. While it is open the gateway is asked; if it is silent, what is known is answered. */
export async function handlePaymentStatus(
  input: z.output<typeof paymentStatus.request>,
  { request, env }: Call,
) {
  const server = asServer();
  const attempt =
    'return_token' in input
      ? await byReturnToken(server, input.return_token)
      : await ownAttempt(server, request, input.attempt_id);
  const { state, amount, currency, items } = await current(server, attempt, env);
  const email = state === 'succeeded' ? await receiptAddress(server, attempt) : null;
  if ('return_token' in input) {
    return { state, amount, currency, receipt: email === null ? null : maskedEmail(email) };
  }
  return { state, amount, currency, receipt: email, document_id: items[0]?.document_id };
}

async function receiptAddress(server: Client, { org_id, attempt_id }: Attempt): Promise<string | null> {
  return taken(await server.rpc('receipt_address', { p_org: org_id, p_attempt: attempt_id }));
}

async function current(server: Client, attempt: Attempt, env: Call['env']): Promise<Attempt> {
  const asked = attempt.synced_at === null ? 0 : Date.parse(attempt.synced_at);
  const age = Date.now() - asked;
  // An answer from the future was noted by a clock that was wrong.
  if (!isOpen(attempt) || attempt.gateway_ref === null || (age >= -fresh && age < fresh)) return attempt;
  try {
    return await syncAttempt(server, attempt, env, { timeoutMs: 4_000, tries: 1 });
  } catch (error) {
    if (error instanceof GatewayError) return attempt;
    throw error;
  }
}

async function byReturnToken(server: Client, token: string): Promise<Attempt> {
  return found(taken(await server.rpc('attempt_by_return_token', { p_token: token })));
}

async function ownAttempt(server: Client, request: Request, id: string): Promise<Attempt> {
  const own = account.parse(taken(await asCaller(request).rpc('own_portal_account')));
  const attempt = found(taken(await server.rpc('attempt_to_settle', { p_org: own.org_id, p_attempt: id })));
  const within = ({ document_id }: Attempt['items'][number]) =>
    (own.document_id ?? document_id) === document_id;
  if (attempt.contact_id !== own.contact_id || !attempt.items.every(within)) {
    throw new Refusal('NTFND', 'Not found');
  }
  return attempt;
}

function found(row: unknown): Attempt {
  if (row === null) throw new Refusal('NTFND', 'Not found');
  return attemptSchema.parse(row);
}
