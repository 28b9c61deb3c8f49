import type { Session, User } from '@supabase/supabase-js';
import { authFailure } from './auth.ts';
import { asProver, type Client } from './clients.ts';

/** What the auth server itself keeps among a user's metadata. */
const itsOwn = new Set(['email_verified', 'phone_verified']);

/** A change that empties a user's metadata: null removes a key. Null when there is nothing to empty. */
export function emptiedMetadata(user: Pick<User, 'user_metadata'>): Record<string, null> | null {
  const written = Object.entries(user.user_metadata).filter(
    ([name, value]) => !itsOwn.has(name) || typeof value !== 'boolean',
  );
  return written.length === 0 ? null : Object.fromEntries(written.map(([name]) => [name, null]));
}

/**
 * The same session, after what its user had written about itself at the auth server is undone there: metadata, which
 * every token carries and which makes it too long to send, and second factors. Nothing of ours reads either.
 */
export async function undoOwnChanges(server: Client, session: Session): Promise<Session> {
  const { user } = session;
  const emptied = emptiedMetadata(user);
  for (const factor of user.factors ?? []) {
    const { error } = await server.auth.admin.mfa.deleteFactor({ id: factor.id, userId: user.id });
    if (error) throw authFailure(error);
  }
  if (emptied === null) return session;
  const changed = await server.auth.admin.updateUserById(user.id, { user_metadata: emptied });
  if (changed.error) throw authFailure(changed.error);
  // The token at hand still carries it.
  const { data, error } = await asProver().auth.refreshSession({ refresh_token: session.refresh_token });
  if (error) throw authFailure(error);
  return data.session ?? session;
}
