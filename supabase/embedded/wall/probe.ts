import { type ActorName, each, editors, insiders, managers, members } from './actors.ts';
import type { World } from './world.ts';

/** `answers`, or the code of the refusal. */
export type Outcome = string;

/** One call: with which arguments, and how it ends for whom. Whoever is not named gets `others`. */
export interface Probe {
  name: string;
  args: (world: World) => Record<string, unknown>;
  ends: Partial<Record<ActorName, Outcome>>;
  others: Outcome;
  /** What an answer must hold, besides not being a refusal. */
  holds?: (data: unknown, actor: ActorName, world: World) => boolean;
}

export const serverOnly = 'server only';
export const answers = 'answers';
export const nobody = '00000000-0000-7000-8000-000000000000';
export const holds = (part: string) => (data: unknown) => JSON.stringify(data).includes(part);
export const holdsContact: NonNullable<Probe['holds']> = (data, actor, { actors }) =>
  JSON.stringify(data).includes(`"${actors[actor].contact}"`);

/** An editor of the first merchant passes and is told about the object; an accountant hears no; others hear nothing. */
export const edits = (outcome: Outcome): Pick<Probe, 'ends' | 'others'> => ({
  ends: { ...each(editors, outcome), accountant: 'DENID' },
  others: 'NTFND',
});
/** An owner or administrator of the first merchant passes; its other members hear no; others hear nothing. */
export const manages = (outcome: Outcome): Pick<Probe, 'ends' | 'others'> => ({
  ends: { ...each(members, 'DENID'), ...each(managers, outcome) },
  others: 'NTFND',
});
/** A member of the first merchant, in any role; others hear nothing. */
export const reads: Pick<Probe, 'ends' | 'others'> = { ends: each(members, answers), others: 'NTFND' };
export const foreign: Pick<Probe, 'ends' | 'others'> = { ends: { accountant: 'DENID' }, others: 'NTFND' };
export const inOtherMerchant: Pick<Probe, 'ends' | 'others'> = {
  ends: {},
  others: 'NTFND',
};
/** Contacts with a living session; everybody else has none. */
export const inSession = (outcome: Outcome): Pick<Probe, 'ends' | 'others'> => ({
  ends: each(insiders, outcome),
  others: 'NOSES',
});
