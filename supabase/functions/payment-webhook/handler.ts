import { z } from 'zod';
import { gatewaySchema } from '../_shared/domain/document-page.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { readText } from '../_shared/server/body.ts';
import { asServer, type Client } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import { GatewayError } from '../_shared/server/gateways/gateway.ts';
import { gatewayModule } from '../_shared/server/gateways/registry.ts';
import type { Call } from '../_shared/server/http.ts';
import { log } from '../_shared/server/log.ts';
import { applyEvent, type Place } from '../_shared/server/payments/apply-event.ts';
import { openCredentials } from '../_shared/server/payments/credentials.ts';

/** `/payment-webhook/<gateway>/<merchant>`: whose secrets verify it. */
const address = z.tuple([gatewaySchema, z.uuid()]);

/** Bytes; gateways' events are a few kilobytes. */
const eventLimit = 512 * 1024;

/**
 * A gateway's announcement: verified over the raw text, stored once, then taken as a hint to ask the gateway. 2xx also
 * when the gateway does not answer just now: the sweep asks again. 5xx only when our own database failed, so that the
 * gateway tries again.
 */
export async function handlePaymentWebhook(call: Call): Promise<Response> {
  const place = placeOf(call.request.url);
  const raw = await readText(call.request, eventLimit);
  const server = asServer();
  const verdict = await gatewayModule(place.gateway).verifyWebhook({
    raw,
    headers: call.request.headers,
    secrets: await webhookSecrets(server, place, call),
  });
  if (!verdict.ok) throw new Refusal('INVAL', `The webhook was refused: ${verdict.reason}`);
  try {
    await applyEvent(server, place, verdict.event, call.env, { timeoutMs: 3_000, tries: 2 });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const { gateway } = place;
    log({ function: 'payment-webhook', requestId: call.requestId, gateway, reason: error.reason });
  }
  return Response.json({ received: true });
}

function placeOf(url: string): Place {
  const read = address.safeParse(new URL(url).pathname.split('/').slice(-2));
  if (!read.success) throw new Refusal('NTFND', 'Not found');
  const [gateway, org_id] = read.data;
  return { gateway, org_id };
}

/** Of the last two versions of the credentials: while secrets rotate, both are ours. */
async function webhookSecrets(server: Client, place: Place, { env }: Call): Promise<string[]> {
  const versions = taken(
    await server.rpc('gateway_secret_versions', { p_org: place.org_id, p_gateway: place.gateway }),
  );
  const module = gatewayModule(place.gateway);
  const secrets = await Promise.all(
    versions.map(async (version) => module.webhookSecrets(await openCredentials(env, place, version))),
  );
  return [...new Set(secrets.flat())];
}
