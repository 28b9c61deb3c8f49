import { authFailure, unknownPassword } from '../_shared/server/auth.ts';
import type { Client } from '../_shared/server/clients.ts';

/** The auth user against which a password is tried when an e-mail names nobody. It has no portal account. */
export const decoyAddress = 'decoy@contacts.invalid';

let present: Promise<void> | undefined;

/** Makes the decoy once; asked on every path, so that the first call of a process tells nothing either. */
export function ensureDecoy(server: Client): Promise<void> {
  present ??= make(server).catch((error: unknown) => {
    present = undefined;
    throw error;
  });
  return present;
}

async function make(server: Client): Promise<void> {
  const { error } = await server.auth.admin.createUser({
    email: decoyAddress,
    password: unknownPassword(),
    email_confirm: true,
    app_metadata: { kind: 'decoy' },
  });
  if (error && error.code !== 'email_exists') throw authFailure(error);
}
