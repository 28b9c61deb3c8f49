import { gatewaySchema } from '../../domain/document-page.ts';
import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import type { WebhookEvent } from '../gateways/gateway.ts';
import { applyEvent } from './apply-event.ts';
import { currentGateway } from './credentials.ts';
import { SweepRound, sweepLimits } from './sweep-round.ts';

/** Gateways that are asked in one sweep. */
const most = 20;

/**
 * Asks the gateways whose turn it is what went back since they were last asked, and applies what no webhook brought. What
 * fails holds up nothing else, and is asked for again from where the gateway was last heard whole.
 */
export async function checkGateways(server: Client, env: Env): Promise<{ checked: number; failed: number }> {
  const round = new SweepRound(server);
  const claim = async () => taken(await server.rpc('gateways_to_check', { p_limit: 1 }));
  let [checked, failed] = [0, 0];
  for await (const { org_id, gateway, since, until } of round.claimed(most, claim)) {
    const place = { org_id, gateway: gatewaySchema.parse(gateway) };
    const events = async () => (await currentGateway(server, place, env, sweepLimits)).reversalEvents(since);
    const heard = await round.attempt(place, async () => {
      const verdicts: boolean[] = [];
      const apply = (event: WebhookEvent) => applyEvent(server, place, event, env, sweepLimits);
      for (const event of await events())
        verdicts.push(!round.isOver && (await round.attempt(place, () => apply(event))));
      if (verdicts.includes(false)) return;
      const here = { p_org: org_id, p_gateway: gateway, p_until: until };
      taken(await server.rpc('close_gateway_check', here));
    });
    if (heard) checked++;
    else failed++;
  }
  return { checked, failed };
}
