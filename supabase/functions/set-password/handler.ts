import { z } from 'zod';
import type { setPassword } from '../_shared/domain/contracts/set-password.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { authFailure } from '../_shared/server/auth.ts';
import { asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { goodPassword } from '../_shared/server/passwords.ts';
import { listSession, provePassword } from '../_shared/server/portal-sessions.ts';
import { ensurePortalUser, replacePassword } from '../_shared/server/portal-users.ts';
import { countRecoveryTry } from '../_shared/server/recovery-tries.ts';

const seen = z.object({ state: z.string(), org_id: z.uuid(), contact_id: z.uuid() });
const begun = z.object({
  org_id: z.uuid(),
  token_id: z.uuid(),
  account_id: z.uuid(),
  alias: z.string(),
  user_id: z.uuid().nullable(),
  had_password: z.boolean(),
});

/**
 * Sets a password by a mailed token. A password that is refused uses nothing up; otherwise SQL uses the token and ends
 * every session in one step, so that a later failure leaves the contact without a password, never with two.
 */
export async function handleSetPassword(
  { slug, token, password }: z.output<typeof setPassword.request>,
  call: Call,
) {
  const server = asServer();
  await countRecoveryTry(server, call, { token });
  const mailed = { p_slug: slug, p_token: token, p_purpose: 'password' };
  const { state, ...contact } = seen.parse(taken(await server.rpc('view_access_token', mailed)));
  const chosen = state === 'live' ? await goodPassword(server, contact, password) : password;

  const account = begun.parse(taken(await server.rpc('use_access_token', mailed)));
  const user = await ensurePortalUser(server, account);
  const { alias, error } = await replacePassword(server, user, chosen);
  if (error?.code === 'weak_password') {
    taken(await server.rpc('return_access_token', { p_org: account.org_id, p_token: account.token_id }));
  }
  if (error) throw authFailure(error);
  taken(
    await server.rpc('finish_password_change', {
      p_org: account.org_id,
      p_account: account.account_id,
      p_removed: false,
      p_actor: user,
      p_had: account.had_password,
    }),
  );
  const session = await provePassword(call, alias, chosen);
  if (!session) throw new Refusal('BUSYY', 'The password was changed elsewhere at this moment');
  const listed = await listSession(server, account, session);
  const device = taken(
    await server.rpc('know_device', { p_org: account.org_id, p_account: account.account_id }),
  );
  return { session: listed, device };
}
