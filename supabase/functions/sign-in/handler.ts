import { z } from 'zod';
import type { signIn } from '../_shared/domain/contracts/sign-in.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { asServer, type Client } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countTry } from '../_shared/server/limits.ts';
import { listSession, provePassword } from '../_shared/server/portal-sessions.ts';
import { decoyAddress, ensureDecoy } from './decoy.ts';

const begun = z.union([
  z.object({
    ...{ org_id: z.uuid(), account_id: z.uuid(), alias: z.string() },
    device_id: z.uuid().nullable(),
  }),
  z.object({ org_id: z.uuid(), account_id: z.null(), alias: z.null(), device_id: z.null() }),
]);

/**
 * Signs a contact in at one merchant. An e-mail that names nobody takes the same way, with a user that stands for
 * nobody, so that neither the answer nor its time tells who is a contact.
 */
export async function handleSignIn(
  { slug, email, password, device }: z.output<typeof signIn.request>,
  call: Call,
) {
  const server = asServer();
  await countTry(server, 'sign_in.address', call.address);
  const asked = { p_slug: slug, p_email: email, ...(device === undefined ? {} : { p_device: device }) };
  const account = begun.parse(taken(await server.rpc('begin_sign_in', asked)));
  await countGuess(server, { ...account, email }, call);
  await ensureDecoy(server);
  const session = await provePassword(call, account.alias ?? decoyAddress, password);
  if (!session || account.account_id === null) throw new Refusal('BADPW', 'Wrong e-mail or password');
  const listed = await listSession(server, account, session);
  const known = taken(
    await server.rpc('know_device', {
      ...{ p_org: account.org_id, p_account: account.account_id },
      ...(device === undefined ? {} : { p_token: device }),
    }),
  );
  return { session: listed, device: known };
}

type Guess = { org_id: string; email: string; device_id: string | null };

/** A browser that is known has tries of its own; all others share the account's, wherever they sit. LIMIT. */
async function countGuess(server: Client, { org_id, email, device_id }: Guess, call: Call): Promise<void> {
  if (device_id !== null) return countTry(server, 'sign_in.device', device_id);
  const owner = `${org_id}/${email}`;
  await countTry(server, 'sign_in.account', `${owner}/${call.address ?? 'anywhere'}`);
  await countTry(server, 'sign_in.account_anywhere', owner);
}
