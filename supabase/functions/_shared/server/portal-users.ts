import { authFailure } from './auth.ts';
import type { Client } from './clients.ts';
import { taken, UnexpectedError } from './failures.ts';

export type PortalAccount = { org_id: string; account_id: string; alias: string; user_id: string | null };

/**
 * The auth user of an account, made on first need. Two requests at once, or one that comes after a crash between the
 * two steps, find the user by its alias, which no other account has.
 */
export async function ensurePortalUser(server: Client, account: PortalAccount): Promise<string> {
  if (account.user_id) return account.user_id;
  const { data, error } = await server.auth.admin.createUser({
    email: account.alias,
    email_confirm: true,
    app_metadata: { kind: 'contact' },
  });
  const user = data.user?.id ?? (await findByAlias(server, account.alias, error));
  const tied = taken(
    await server.rpc('record_portal_user', {
      p_org: account.org_id,
      p_account: account.account_id,
      p_user: user,
    }),
  );
  if (tied !== user) throw new UnexpectedError('auth', 'account tied to another user');
  return tied;
}

/** The admin API cannot search by e-mail; a link for it names the user. An earlier link of the same user dies with it. */
async function findByAlias(
  server: Client,
  alias: string,
  why: Parameters<typeof authFailure>[0] | null,
): Promise<string> {
  const { data } = await server.auth.admin.generateLink({ type: 'magiclink', email: alias });
  if (data.user) return data.user.id;
  throw authFailure(why ?? { message: 'No user' });
}
