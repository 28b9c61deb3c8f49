import { Refusal } from '../domain/failures.ts';
import type { Client } from './clients.ts';
import { taken } from './failures.ts';

/** The limits that SQL's `private.limit_of` knows. */
export type LimitScope =
  | 'sign_in.account'
  | 'sign_in.account_anywhere'
  | 'sign_in.device'
  | 'sign_in.address'
  | 'link.token'
  | 'link.address'
  | 'password.account'
  | 'recover.account'
  | 'recover.link'
  | 'recover.address'
  | 'recover.token'
  | 'payment.account'
  | 'preview.member'
  | 'logo.merchant';

/**
 * Counts a try in the database, which keeps only a hash of the key. Throws LIMIT with `retryAfter` when there were too
 * many. Without a key (an unknown address) nothing is counted: a bucket shared by everybody would lock everybody out.
 */
export async function countTry(server: Client, scope: LimitScope, key: string | null): Promise<void> {
  if (key === null) return;
  const wait = await waitFor(server, scope, key);
  if (wait > 0) throw new Refusal('LIMIT', 'Too many tries', wait);
}

/** Counts a try likewise; the seconds until the next is allowed, 0 when this one is. */
export async function waitFor(server: Client, scope: LimitScope, key: string): Promise<number> {
  return taken(await server.rpc('count_try', { p_scope: scope, p_key: key }));
}
