import { z } from 'zod';
import type { signIn } from '../_shared/domain/contracts/sign-in.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countTry } from '../_shared/server/limits.ts';
import { listSession, provePassword } from '../_shared/server/portal-sessions.ts';
import { decoyAddress, ensureDecoy } from './decoy.ts';

const begun = z.union([
  z.object({ org_id: z.uuid(), account_id: z.uuid(), alias: z.string() }),
  z.object({ org_id: z.uuid(), account_id: z.null(), alias: z.null() }),
]);

/**
 * Signs a contact in at one merchant. An e-mail that names nobody takes the same way, with a user that stands for
 * nobody, so that neither the answer nor its time tells who is a contact.
 */
export async function handleSignIn({ slug, email, password }: z.output<typeof signIn.request>, call: Call) {
  const server = asServer();
  await countTry(server, 'sign_in.address', call.address);
  const account = begun.parse(taken(await server.rpc('begin_sign_in', { p_slug: slug, p_email: email })));
  const owner = `${account.org_id}/${email}`;
  await countTry(server, 'sign_in.account', `${owner}/${call.address ?? 'anywhere'}`);
  await countTry(server, 'sign_in.account_anywhere', owner);
  await ensureDecoy(server);
  const session = await provePassword(account.alias ?? decoyAddress, password);
  if (!session || account.account_id === null) throw new Refusal('BADPW', 'Wrong e-mail or password');
  return { session: await listSession(server, account, session) };
}
