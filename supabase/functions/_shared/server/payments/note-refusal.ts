import type { Client } from '../clients.ts';
import { taken } from '../failures.ts';
import { GatewayError } from '../gateways/gateway.ts';

/** Tells the merchant, once for its present keys, when a gateway no longer takes them; what else fails, time may mend. */
export async function noteRefusal(
  server: Client,
  { org_id, gateway }: { org_id: string; gateway: string },
  error: unknown,
): Promise<void> {
  if (!(error instanceof GatewayError) || error.reason !== 'credentials') return;
  taken(await server.rpc('note_gateway_refusal', { p_org: org_id, p_gateway: gateway }));
}
