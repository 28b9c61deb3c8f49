import type { SupabaseClient } from '@supabase/supabase-js';

/** Everybody who may stand before the wall. Merchant and contact without another word are the first merchant's. */
export const actorNames = [
  'anonymous',
  'contact',
  'link',
  'scopedLink',
  'sibling',
  'foreignContact',
  'preview',
  'owner',
  'admin',
  'staff',
  'accountant',
  'foreignStaff',
  'removed',
  'switchedOff',
  'closedMerchant',
  'expiredLink',
  'revokedLink',
  'unlisted',
] as const;
export type ActorName = (typeof actorNames)[number];

export interface Actor {
  name: ActorName;
  client: SupabaseClient;
  /** The access token; none for anonymous. */
  token: string | undefined;
  /** The merchant they belong to. */
  org: string | null;
  /** The contact they are, though their session be dead. */
  contact: string | null;
  /** With which address they sign in; none where that is not how they came. */
  email: string | null;
  /** The one document to which their session is bound. */
  document: string | null;
}

export const editors = ['owner', 'admin', 'staff'] as const;
export const managers = ['owner', 'admin'] as const;
/** Of the first merchant. */
export const members = [...editors, 'accountant'] as const;
/** Contacts whose session lives. */
export const insiders = ['contact', 'link', 'scopedLink', 'sibling', 'foreignContact'] as const;

/**
 * In whose shoes somebody stands: who only previews finds what the contact finds. Where one acts by a session, and everybody
 * without one is told so (`noSession`), a preview is told that it is one, unless written otherwise.
 */
export function expected<T>(
  { ends, others }: { ends: Partial<Record<ActorName, T>>; others: T },
  actor: ActorName,
  [noSession, inPreview]: readonly [T, T],
): T {
  if (actor !== 'preview') return ends[actor] ?? others;
  return ends.preview ?? (others === noSession ? inPreview : (ends.contact ?? others));
}

/** Gives each of these actors the same expectation. */
export function each<T>(names: readonly ActorName[], value: T): Partial<Record<ActorName, T>> {
  return Object.fromEntries(names.map((name) => [name, value]));
}
