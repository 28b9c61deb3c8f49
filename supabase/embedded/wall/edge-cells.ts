import { vi } from 'vitest';
import { post, sql } from '../journeys/target.ts';
import { type Actor, actorNames, expected } from './actors.ts';
import { type Cell, permitted, unchanged } from './cell.ts';
import { type EdgeProbe, inPreview, noSession } from './edge-probe.ts';
import { edges } from './edges.ts';
import type { World } from './world.ts';

/** Every actor's call of one edge function. */
export function edgeCells(name: string, world: World): Cell[] {
  return (edges[name] ?? []).flatMap((probe) =>
    actorNames.map((actor) => ({
      object: name,
      actor,
      act: probe.name,
      judge: () => judge(name, probe, world.actors[actor], world),
    })),
  );
}

async function judge(name: string, probe: EdgeProbe, actor: Actor, world: World): Promise<string | null> {
  const wanted = expected(probe, actor.name, [noSession, inPreview]);
  const path = (probe.path ?? '').replace('<here>', world.here.id);
  const call = async () => {
    // Everybody comes from one address here and tries the same tokens; the limits have tests of their own.
    await sql(`delete from private.tries where scope like '%.address' or scope like '%.token'`);
    const response = await post(`${name}${path}`, probe.body(world), actor.token);
    const has = response.ok ? '200' : `${response.status} ${codeOf(await response.text())}`;
    return has === wanted ? null : `answered ${has}, expected ${wanted}`;
  };
  if (wanted !== '200') return unchanged(call);
  const waiting = await mailsWaiting();
  return permitted(call).finally(() => mailAtRest(waiting));
}

/** E-mails that nobody has tried to send yet. */
async function mailsWaiting(): Promise<number> {
  const rows = await sql('select from public.mail_deliveries where sent_at is null and attempts = 0');
  return rows.length;
}

/** What was permitted may have queued an e-mail, whose sending goes on after the answer: until then nothing is compared. */
function mailAtRest(before: number): Promise<boolean> {
  return vi.waitUntil(
    async () => {
      const leased = await sql('select from public.mail_deliveries where leased_until is not null');
      return leased.length === 0 && (await mailsWaiting()) <= before;
    },
    { timeout: 15_000 },
  );
}

function codeOf(text: string): string {
  return /"code":"([^"]*)"/.exec(text)?.[1] ?? text;
}
