import { z } from 'zod';
import type { GatewayName } from '../../domain/document-page.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import type { GatewayConfig, WebhookEvent } from '../gateways/gateway.ts';
import { attemptSchema } from './attempt.ts';
import { currentGateway } from './credentials.ts';
import { syncAttempt } from './sync-attempt.ts';
import { syncReversals } from './sync-reversals.ts';

/** Whose event it is. */
export type Place = { org_id: string; gateway: GatewayName };

type Limits = Omit<GatewayConfig, 'apiBase'>;

const recorded = z.object({ done: z.boolean(), attempt_id: z.uuid().nullable() });

/**
 * An authentic event, delivered by a webhook or found by the sweep: stored once, then taken as a hint to ask the gateway.
 * Once applied it is done. Throws GatewayError when the gateway does not answer: then it stays to be applied.
 */
export async function applyEvent(
  server: Client,
  place: Place,
  event: WebhookEvent,
  env: Env,
  limits?: Limits,
): Promise<void> {
  const here = { p_org: place.org_id, p_gateway: place.gateway, p_event: event.event_id };
  const { done, attempt_id } = recorded.parse(
    taken(
      await server.rpc('record_gateway_event', {
        ...here,
        p_type: event.type,
        p_ref: event.ref ?? '',
        ...(event.attempt_id === null ? {} : { p_attempt: event.attempt_id }),
        ...(event.payment_ref === null ? {} : { p_payment: event.payment_ref }),
      }),
    ),
  );
  if (done) return;
  const known = attempt_id ?? (await attemptOfPayment(server, place, event, env, limits));
  const row =
    known && taken(await server.rpc('attempt_to_settle', { p_org: place.org_id, p_attempt: known }));
  if (!row) {
    // Another installation on the same account, or a test event: kept, and nothing follows from it.
    taken(await server.rpc('close_gateway_event', { ...here, p_set_aside: 'unknown attempt' }));
    return;
  }
  const attempt = attemptSchema.parse(row);
  // What goes back before we heard that it came: first it must have come.
  if (!event.goes_back || attempt.state !== 'succeeded') {
    await syncAttempt(server, attempt, env, limits);
  }
  if (event.goes_back && event.payment_ref !== null) {
    await syncReversals(server, attempt, event.payment_ref, env, limits);
  }
  taken(await server.rpc('close_gateway_event', here));
}

/** Of money that went back before its payment was known here, the gateway knows whose it was. */
async function attemptOfPayment(
  server: Client,
  place: Place,
  { payment_ref, goes_back }: WebhookEvent,
  env: Env,
  limits?: Limits,
): Promise<string | null> {
  if (!goes_back || payment_ref === null) return null;
  return (await currentGateway(server, place, env, limits)).attemptOf(payment_ref);
}
