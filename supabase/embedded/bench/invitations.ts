import { randomUUID } from 'node:crypto';
import type { Asking } from './asking.ts';
import type { People } from './people.ts';
import { spreadOf } from './sample.ts';

/** Queues the portal's link to every contact, in one call each time, and undoes it. */
export async function timeInvitations(asking: Asking, { org, owner }: People): Promise<string> {
  const times: number[] = [];
  let total = 0;
  for (let time = 0; time < 5; time++) {
    await asking.inTransaction(owner, async () => {
      const began = performance.now();
      const [row] = await asking.rows<{ total: number }>(
        `select (public.queue_invitations($1, $2, p_filter => '{}') ->> 'total')::integer as total`,
        [org, randomUUID()],
      );
      times.push(performance.now() - began);
      total = row?.total ?? 0;
    });
  }
  return `${total} invitations queued in one call: ${spreadOf(times).p50.toFixed(0)} ms (median of ${times.length})`;
}
