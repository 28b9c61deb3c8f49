import { z } from 'zod';
import { type GatewayName, gatewaySchema } from '../../domain/document-page.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import type { FoundPayment, Gateway } from '../gateways/gateway.ts';
import { type Attempt, attemptSchema } from './attempt.ts';
import { currentGateway } from './credentials.ts';
import { SweepRound, sweepLimits } from './sweep-round.ts';
import { isFinal, syncAttempt } from './sync-attempt.ts';

/** Gateways that are listed in one sweep. */
const most = 5;

/** Parts of a list that are asked for in one sweep; the next one goes on from there. */
const mostParts = 5;

type Place = { org_id: string; gateway: GatewayName };

const unbooked = z.array(
  z.object({
    payment_ref: z.string(),
    attempt_id: z.uuid().nullable(),
    currency: z.string(),
    amount: z.int(),
    arrived: z.boolean(),
    attempt: attemptSchema.nullable(),
  }),
);

/**
 * Once a day for each gateway: lists what it took and compares it with ours. What is ours and was lost all the same is
 * booked as any other payment; what says it is ours and is not known here is set aside and announced. `found` counts both.
 */
export async function findLostPayments(server: Client, env: Env): Promise<{ found: number; failed: number }> {
  const round = new SweepRound(server);
  const claim = async () => taken(await server.rpc('gateways_to_list', { p_limit: 1 }));
  let [found, failed] = [0, 0];
  for await (const { org_id, gateway, since, cursor } of round.claimed(most, claim)) {
    const place = { org_id, gateway: gatewaySchema.parse(gateway) };
    const listed = await round.attempt(place, async () => {
      found += await listGateway(server, round, place, env, since, cursor);
    });
    if (!listed) failed++;
  }
  return { found, failed };
}

async function listGateway(
  server: Client,
  round: SweepRound,
  place: Place,
  env: Env,
  since: string,
  cursor: string | null,
): Promise<number> {
  const account = await currentGateway(server, place, env, sweepLimits);
  let [at, found] = [cursor, 0];
  for (let part = 0; part < mostParts && !round.isOver; part++) {
    const list = await account.listPayments(since, at);
    const lost = await lostAmong(server, place, list.found);
    for (const payment of lost.filter(({ attempt_id }) => attempt_id !== null)) {
      await bringIn(server, place, account, payment, env);
      found++;
    }
    const elsewhere = lost.filter(({ attempt_id, arrived }) => attempt_id === null && arrived).length;
    const here = { p_org: place.org_id, p_gateway: place.gateway };
    // A null that the generated types do not know: the list is at its end.
    const p_cursor = list.next as string;
    taken(await server.rpc('close_gateway_listing', { ...here, p_cursor, p_elsewhere: elsewhere }));
    if (list.next === null) break;
    at = list.next;
  }
  return found;
}

async function lostAmong(server: Client, { org_id, gateway }: Place, found: FoundPayment[]) {
  if (found.length === 0) return [];
  return unbooked.parse(
    taken(await server.rpc('unbooked_payments', { p_org: org_id, p_gateway: gateway, p_found: found })),
  );
}

/** Books a payment or, where that cannot be, sets it aside: one that never fits must not hold up the others. */
async function bringIn(
  server: Client,
  { org_id, gateway }: Place,
  account: Gateway,
  { attempt, ...payment }: z.infer<typeof unbooked>[number],
  env: Env,
): Promise<void> {
  const booked = attempt !== null && (await wasBooked(server, attempt, account, payment.payment_ref, env));
  if (booked || !payment.arrived) return;
  taken(await server.rpc('set_payment_aside', { p_org: org_id, p_gateway: gateway, p_found: payment }));
}

/**
 * Through the checkout in which the payment was made: its attempt may have had another one since. False when there is no
 * such checkout, or the gateway or the books refuse for good.
 */
async function wasBooked(
  server: Client,
  attempt: Attempt,
  account: Gateway,
  paymentRef: string,
  env: Env,
): Promise<boolean> {
  try {
    const ref = await account.checkoutOf(paymentRef);
    if (ref === null) return false;
    await syncAttempt(server, { ...attempt, gateway_ref: ref }, env, sweepLimits);
    return true;
  } catch (error) {
    if (isFinal(error)) return false;
    throw error;
  }
}
