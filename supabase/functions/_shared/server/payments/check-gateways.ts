import { gatewaySchema } from '../../domain/document-page.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import { applyEvent } from './apply-event.ts';
import { attempted } from './attempted.ts';
import { currentGateway } from './credentials.ts';

/**
 * Asks the gateways whose turn it is what went back since they were last asked, and applies what no webhook brought. What
 * fails holds up nothing else, and is asked for again from where the gateway was last heard whole.
 */
export async function checkGateways(server: Client, env: Env): Promise<{ checked: number; failed: number }> {
  const due = taken(await server.rpc('gateways_to_check'));
  let failed = 0;
  for (const { org_id, gateway, since, until } of due) {
    const place = { org_id, gateway: gatewaySchema.parse(gateway) };
    const events = async () => (await currentGateway(server, place, env)).reversalEvents(since);
    const heard = await attempted(place, async () => {
      const verdicts: boolean[] = [];
      for (const event of await events())
        verdicts.push(await attempted(place, () => applyEvent(server, place, event, env)));
      if (verdicts.includes(false)) return;
      const here = { p_org: org_id, p_gateway: gateway, p_until: until };
      taken(await server.rpc('close_gateway_check', here));
    });
    if (!heard) failed++;
  }
  return { checked: due.length - failed, failed };
}
