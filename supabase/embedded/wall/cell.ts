import type { Actor, ActorName } from './actors.ts';
import { fingerprint, logPosition } from './fingerprint.ts';

/** One question to the wall: answers what is wrong, or null. */
export interface Cell {
  object: string;
  actor: ActorName;
  act: string;
  judge(): Promise<string | null>;
}

/** What supabase-js answers. */
export type Answer = { status: number; data: unknown; error: { code: string } | null };

/** Privilege and policy refuse alike: 42501, as 401 to those who did not sign in. */
export function refused({ status, error }: Answer, actor: Actor): string | null {
  const expected = actor.token ? 403 : 401;
  if (status === expected && error?.code === '42501') return null;
  return `answered ${status} ${error?.code ?? 'without error'}, expected ${expected} 42501`;
}

/** The database at one moment. */
interface Moment {
  position: string;
  print: string;
}

/** After the last refusal; unknown once somebody was permitted to change something. */
let known: Moment | undefined;

/** The position first: what is changed while the print is taken is seen as a move of it. */
async function now(): Promise<Moment> {
  const position = await logPosition();
  return { position, print: await fingerprint() };
}

/** After a refusal the database is as it was. */
export async function unchanged(act: () => Promise<string | null>): Promise<string | null> {
  const before = known ?? (await now());
  const wrong = await act();
  // Every row is read only where the log moved: after nearly every refusal it stands still.
  known = (await logPosition()) === before.position ? before : await now();
  return wrong ?? (known.print === before.print ? null : 'refused, and yet something changed');
}

/** Does what may change something. */
export async function permitted<T>(act: () => PromiseLike<T>): Promise<T> {
  known = undefined;
  return act();
}
