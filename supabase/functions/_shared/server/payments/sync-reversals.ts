import { z } from 'zod';
import type { Json } from '../../domain/database.types.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import type { Gateway, GatewayConfig } from '../gateways/gateway.ts';
import type { DisputeFacts, RefundFacts } from '../gateways/reversal-facts.ts';
import { deliverSoon } from '../mail/deliver-soon.ts';
import type { Attempt } from './attempt.ts';
import { askGateway } from './credentials.ts';

const settled = z.object({ booked: z.boolean(), told: z.boolean().default(false) });

/**
 * Asks the gateway what went back of a payment and books the answer: the one way in which anything is refunded or
 * disputed, in any order and any number of times. Throws GatewayError when the gateway does not answer.
 */
export async function syncReversals(
  server: Client,
  attempt: Attempt,
  paymentRef: string,
  env: Env,
  limits?: Omit<GatewayConfig, 'apiBase'>,
): Promise<void> {
  const question = (gateway: Gateway) => gateway.fetchReversals(paymentRef);
  const { refunds, disputes } = await askGateway(server, attempt, env, question, limits);
  const place = { p_org: attempt.org_id, p_gateway: attempt.gateway };
  const settleRefund = async (facts: RefundFacts) =>
    taken(await server.rpc('settle_refund', { ...place, p_facts: facts as unknown as Json }));
  const settleDispute = async (facts: DisputeFacts) =>
    taken(await server.rpc('settle_dispute', { ...place, p_facts: facts as unknown as Json }));
  // What came back comes first: what went afterwards may be the same money.
  const works = [
    ...refunds.map((facts) => ({ back: facts.status === 'failed', book: () => settleRefund(facts) })),
    ...disputes.map((facts) => ({ back: facts.reinstated_at !== null, book: () => settleDispute(facts) })),
  ];
  let told = false;
  for (const { book } of works.toSorted((a, b) => Number(b.back) - Number(a.back))) {
    const news = settled.parse(await book());
    told ||= news.booked || news.told;
  }
  // What was booked or came to an end queued mails.
  if (told) deliverSoon(env);
}
