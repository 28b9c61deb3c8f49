import { z } from 'zod';
import type { setContactPassword } from '../_shared/domain/contracts/set-contact-password.ts';
import { authFailure, unknownPassword } from '../_shared/server/auth.ts';
import { asCaller, asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { deliverSoon } from '../_shared/server/mail/deliver-soon.ts';
import { goodPassword } from '../_shared/server/passwords.ts';
import { ensurePortalUser, replacePassword } from '../_shared/server/portal-users.ts';

const begun = z.object({
  account_id: z.uuid(),
  alias: z.string(),
  user_id: z.uuid().nullable(),
  had_password: z.boolean(),
});

/**
 * A member sets or removes a contact's password. All its sessions end with the first step; should a later one fail, the
 * contact has no password, and the member tries again.
 */
export async function handleSetContactPassword(
  { org_id, contact_id, password }: z.output<typeof setContactPassword.request>,
  call: Call,
) {
  const actor = taken(
    await asCaller(call.request).rpc('authorize_contact_password', { p_org: org_id, p_contact: contact_id }),
  );
  const server = asServer();
  const chosen = password === null ? null : await goodPassword(server, { org_id, contact_id }, password);
  const account = {
    org_id,
    ...begun.parse(
      taken(await server.rpc('begin_password_change', { p_org: org_id, p_contact: contact_id })),
    ),
  };
  if (chosen !== null || account.user_id) {
    // The auth server cannot forget a password: a removed one is replaced by one that nobody knows.
    const user = await ensurePortalUser(server, account);
    const { error } = await replacePassword(server, user, chosen ?? unknownPassword());
    if (error) throw authFailure(error);
  }
  const password_set_at: string | null = taken(
    await server.rpc('finish_password_change', {
      p_org: org_id,
      p_account: account.account_id,
      p_removed: chosen === null,
      p_actor: actor,
      p_had: account.had_password,
    }),
  );
  deliverSoon(call.env);
  return { password_set_at };
}
