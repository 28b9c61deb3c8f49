import { z } from 'zod';
import type { changePassword } from '../_shared/domain/contracts/change-password.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { authFailure } from '../_shared/server/auth.ts';
import { asCaller, asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countTry } from '../_shared/server/limits.ts';
import { goodPassword } from '../_shared/server/passwords.ts';
import { listSession, provePassword } from '../_shared/server/portal-sessions.ts';
import { replacePassword } from '../_shared/server/portal-users.ts';

const own = z.object({
  org_id: z.uuid(),
  account_id: z.uuid(),
  contact_id: z.uuid(),
  user_id: z.uuid(),
  alias: z.string(),
  has_password: z.boolean(),
});

/** A contact changes its password, proving the old one. Every session ends, on all devices; this one gets a new one. */
export async function handleChangePassword(
  { old_password, new_password, device }: z.output<typeof changePassword.request>,
  call: Call,
) {
  const account = own.parse(taken(await asCaller(call.request).rpc('own_portal_account')));
  if (!account.has_password) throw new Refusal('STATE', 'There is no password to change');
  const server = asServer();
  await countTry(server, 'password.account', `${account.org_id}/${account.account_id}`);
  const chosen = await goodPassword(server, account, new_password);
  const proved = await provePassword(call, account.alias, old_password);
  if (!proved) throw new Refusal('BADPW', 'Wrong password');
  // SQL lists no session of a password that was set behind our back, which would prove nothing here.
  await listSession(server, account, proved);

  taken(
    await server.rpc('begin_password_change', {
      ...{ p_org: account.org_id, p_contact: account.contact_id },
      ...(device === undefined ? {} : { p_device: device }),
    }),
  );
  const { alias, error } = await replacePassword(server, account.user_id, chosen);
  // Refused for its weakness, the old password still holds: the contact keeps it rather than none.
  const kept = error && (error.code === 'weak_password' || error.code === 'same_password');
  if (error && !kept) throw authFailure(error);
  taken(
    await server.rpc('finish_password_change', {
      p_org: account.org_id,
      p_account: account.account_id,
      p_removed: false,
      p_actor: account.user_id,
    }),
  );
  if (error) throw authFailure(error);
  const session = await provePassword(call, alias, chosen);
  // Another change was faster; whoever made it is signed in.
  if (!session) throw new Refusal('BUSYY', 'The password was changed elsewhere at this moment');
  return { session: await listSession(server, account, session) };
}
