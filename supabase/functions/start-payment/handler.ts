import { z } from 'zod';
import type { startPayment } from '../_shared/domain/contracts/start-payment.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { gatewayLimits } from '../_shared/domain/gateway-limits.ts';
import { asCaller, asServer, type Client } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countTry } from '../_shared/server/limits.ts';
import { type Attempt, attemptSchema } from '../_shared/server/payments/attempt.ts';
import { checkoutUrl } from '../_shared/server/payments/checkout.ts';
import { returnTokenOf } from '../_shared/server/payments/return-token.ts';
import { endAttempt } from '../_shared/server/payments/sync-attempt.ts';

type Input = z.output<typeof startPayment.request>;

const superseding = z.object({ org_id: z.uuid(), supersede: z.array(z.uuid()).min(1) });
const account = z.object({ account_id: z.uuid() });

/**
 * Opens a payment: the database fixes what is owed and which attempt this is, the gateway opens its page for it. A
 * double click, a second tab or a repeated request get the same page. Amounts never come from the browser as truth:
 * SQL compares them with the open balances under a lock.
 */
export async function handleStartPayment(input: Input, { request, env }: Call) {
  const caller = asCaller(request);
  const server = asServer();
  const { account_id } = account.parse(taken(await caller.rpc('own_portal_account')));
  await countTry(server, 'payment.account', account_id);
  const attempt = await beginPayment(caller, server, input, env);
  return {
    attempt_id: attempt.attempt_id,
    redirect: { url: await checkoutUrl(server, attempt, env) },
    return_token: await returnTokenOf(env, attempt.attempt_id),
  };
}

async function beginPayment(
  caller: Client,
  server: Client,
  input: Input,
  env: Call['env'],
): Promise<Attempt> {
  const limits = gatewayLimits[input.gateway];
  if (!limits) throw new Refusal('GWOFF', 'This gateway is not available.');
  const currency = await currencyOf(caller, input.document_ids);
  const args = {
    ...{ p_gateway: input.gateway, p_documents: input.document_ids, p_amounts: input.amounts ?? {} },
    ...{ p_minimum: limits.minimum(currency), p_maximum: limits.maximum(currency) },
  };
  // Another open attempt on one of these documents is ended at its gateway first; if it turns out to be paid, the next
  // round says that the document is no longer due. Two rounds: a third would mean somebody else keeps opening them.
  for (let round = 0; round < 2; round++) {
    const begun = taken(await caller.rpc('begin_payment', args));
    const others = superseding.safeParse(begun);
    if (!others.success) return attemptSchema.parse(begun);
    for (const id of others.data.supersede) {
      const other = taken(
        await server.rpc('attempt_to_settle', { p_org: others.data.org_id, p_attempt: id }),
      );
      await endAttempt(server, attemptSchema.parse(other), env);
    }
  }
  throw new Refusal('BUSYY', 'Another payment of these documents is being opened');
}

/** For the gateway's bounds only; that all have one currency is SQL's to check. */
async function currencyOf(caller: Client, ids: string[]): Promise<string> {
  const [first] = taken(await caller.from('documents').select('currency').in('id', ids).limit(1));
  if (!first) throw new Refusal('NTFND', 'Not found');
  return first.currency;
}
