import type { Client } from '../clients.ts';
import type { Env } from '../env.ts';
import { taken } from '../failures.ts';
import { type Attempt, attemptSchema } from './attempt.ts';
import { SweepRound, sweepLimits } from './sweep-round.ts';
import { endAttempt, syncAttempt } from './sync-attempt.ts';

/** Attempts that are asked about in one sweep. */
const most = 50;

/** Settles what nobody announced. One attempt that fails does not hold up the others; the next sweeps ask again. */
export async function sweepAttempts(server: Client, env: Env): Promise<{ settled: number; failed: number }> {
  const round = new SweepRound(server);
  const claim = async () => taken(await server.rpc('attempts_to_sync', { p_limit: 1 })) as unknown[];
  let [settled, failed] = [0, 0];
  for await (const row of round.claimed(most, claim)) {
    const attempt = attemptSchema.parse(row);
    const ask = mustEnd(attempt) ? endAttempt : syncAttempt;
    const went = await round.attempt(attempt, async () => {
      await ask(server, attempt, env, sweepLimits);
    });
    if (went) settled++;
    else failed++;
  }
  return { settled, failed };
}

/**
 * Past its hour, for a document that was paid or voided meanwhile, or closed here already: ended at the gateway first, so
 * that nobody pays twice. Money that is on its way, or came and only lacks its fee, cannot be ended.
 */
function mustEnd({ state, expires_at, items, open_at_gateway }: Attempt): boolean {
  if (state === 'processing' || state === 'succeeded' || open_at_gateway === 'processing') return false;
  if (open_at_gateway === 'open') return true;
  return Date.parse(expires_at) < Date.now() || items.some(({ still_due }) => !still_due);
}
