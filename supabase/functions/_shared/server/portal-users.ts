import { type AuthProblem, authFailure } from './auth.ts';
import type { Client } from './clients.ts';
import { taken, UnexpectedError } from './failures.ts';
import { emptiedMetadata } from './own-changes.ts';

/** An auth user of ours, known by a random address that nobody else has. */
type Alias = { alias: string; user_id: string | null };
export type PortalAccount = Alias & { org_id: string; account_id: string };
/** In whose name a member's previews run. */
export type PreviewUser = Alias & { org_id: string; member_id: string };

/** The auth user of a contact's account. */
export function ensurePortalUser(server: Client, account: PortalAccount): Promise<string> {
  const { org_id, account_id } = account;
  return ensureUser(server, account, 'contact', async (p_user) =>
    taken(await server.rpc('record_portal_user', { p_org: org_id, p_account: account_id, p_user })),
  );
}

/**
 * Gives the auth user of an account a password, and with it an address that no token has named before: whoever has seen
 * an earlier token, a link's above all, has no door at which to guess. What the user wrote about itself goes.
 * @returns the address, or why the auth server refused, which then changed nothing
 */
export async function replacePassword(
  server: Client,
  user: string,
  password: string,
): Promise<{ alias: string; error: AuthProblem | null }> {
  const present = await server.auth.admin.getUserById(user);
  if (present.error) throw authFailure(present.error);
  const alias = `${crypto.randomUUID()}@contacts.invalid`;
  const emptied = emptiedMetadata(present.data.user);
  const { error } = await server.auth.admin.updateUserById(user, {
    ...{ password, email: alias, email_confirm: true },
    ...(emptied === null ? {} : { user_metadata: emptied }),
  });
  return { alias, error };
}

/** The auth user of a member's previews. */
export function ensurePreviewUser(server: Client, preview: PreviewUser): Promise<string> {
  const { org_id, member_id } = preview;
  return ensureUser(server, preview, 'preview', async (p_user) =>
    taken(await server.rpc('record_preview_user', { p_org: org_id, p_member: member_id, p_user })),
  );
}

/**
 * The auth user of an alias, made on first need. Two requests at once, or one that comes after a crash between the two
 * steps, find it by the alias. `tie` records it and answers the one that is recorded.
 */
async function ensureUser(
  server: Client,
  { alias, user_id }: Alias,
  kind: 'contact' | 'preview',
  tie: (user: string) => Promise<string>,
): Promise<string> {
  if (user_id) return user_id;
  const { data, error } = await server.auth.admin.createUser({
    email: alias,
    email_confirm: true,
    app_metadata: { kind },
  });
  const user = data.user?.id ?? (await findByAlias(server, alias, error));
  const tied = await tie(user);
  if (tied !== user) throw new UnexpectedError('auth', 'alias tied to another user');
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
