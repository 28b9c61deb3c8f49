import { randomUUID } from 'node:crypto';
import { sql } from '../journeys/target.ts';
import { type Actor, actorNames, expected, insiders } from './actors.ts';
import type { FunctionFacts } from './catalogue.ts';
import { type Cell, permitted, refused, unchanged } from './cell.ts';
import { functions } from './functions.ts';
import type { Probe } from './probe.ts';
import type { World } from './world.ts';

/** Every actor's call of one function. */
export function functionCells(facts: FunctionFacts, world: World): Cell[] {
  const known = functions[facts.name];
  if (!known) return [];
  const probes = known === 'server only' ? [serverProbe(facts)] : known;
  return probes.flatMap((probe) =>
    actorNames.map((name) => ({
      object: facts.name,
      actor: name,
      act: probe.name,
      judge: () => judge(facts, probe, world.actors[name], world),
    })),
  );
}

/** Whatever the arguments: nobody but the server. */
const serverProbe = (facts: FunctionFacts): Probe => ({
  name: 'call',
  args: () => Object.fromEntries(facts.args.map(({ name, type }) => [name, plausible(type)])),
  ends: {},
  others: '42501',
});

function plausible(type: string): unknown {
  if (type === 'uuid') return randomUUID();
  if (type === 'integer' || type === 'bigint') return 1;
  if (type === 'boolean') return true;
  return type === 'jsonb' ? {} : 'x';
}

async function judge(facts: FunctionFacts, probe: Probe, actor: Actor, world: World): Promise<string | null> {
  const open = facts.callers.includes('anon') || actor.token !== undefined;
  const wanted = open ? expected(probe, actor.name, ['NOSES', 'PRVEW']) : '42501';
  const call = () => actor.client.rpc(facts.name, probe.args(world));
  if (wanted === '42501') return unchanged(async () => refused(await call(), actor));
  if (wanted !== 'answers')
    return unchanged(async () => {
      const { status, error } = await call();
      return error?.code === wanted && status === 400
        ? null
        : `answered ${status} ${error?.code}, expected 400 ${wanted}`;
    });
  const { status, data, error } = await permitted(call);
  if (facts.name === 'end_own_session') return judgeEnd(actor, error?.code);
  if (error) return `answered ${status} ${error.code} ${error.message}`;
  return (probe.holds ?? (() => true))(data, actor.name, world) ? null : `answered ${JSON.stringify(data)}`;
}

/** Signing out ends the caller's session and no other; here it is put on the list again. No other is revoked in this world. */
async function judgeEnd(actor: Actor, code: string | undefined): Promise<string | null> {
  if (code) return `answered ${code}`;
  const claims = JSON.parse(Buffer.from(actor.token?.split('.')[1] ?? '', 'base64url').toString());
  const ended = await sql<{ session_id: string }>(
    `update private.portal_sessions set revoked_at = null where revoked_at is not null returning session_id`,
  );
  const inside = [...insiders, 'preview'].includes(actor.name);
  const wanted = inside ? [claims.session_id] : [];
  const has = ended.map(({ session_id }) => session_id);
  return JSON.stringify(has) === JSON.stringify(wanted) ? null : `ended ${JSON.stringify(has)}`;
}
