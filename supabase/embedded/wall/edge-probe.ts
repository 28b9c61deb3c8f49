import { type ActorName, actorNames, each } from './actors.ts';
import type { World } from './world.ts';

/** A call of an edge function that harms nothing: `200`, or status and code of its refusal. */
export interface EdgeProbe {
  name: string;
  /** After the function's name. */
  path?: string;
  body: (world: World) => unknown;
  ends: Partial<Record<ActorName, string>>;
  others: string;
}

/** All alike. */
export const everybody = (outcome: string): Pick<EdgeProbe, 'ends' | 'others'> => ({
  ends: each(actorNames, outcome),
  others: outcome,
});
export const noSession = '401 NOSES';
export const inPreview = '403 PRVEW';
export const unknown = '404 NTFND';
export const denied = '403 DENID';
export const signedOut = { anonymous: noSession };
