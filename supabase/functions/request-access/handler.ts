import { z } from 'zod';
import type { requestAccess } from '../_shared/domain/contracts/request-access.ts';
import { asCaller, asServer, type Client } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countTry, waitFor } from '../_shared/server/limits.ts';
import { countLinkTry } from '../_shared/server/link-tries.ts';
import { deliverSoon } from '../_shared/server/mail/deliver-soon.ts';
import { atLeast } from './at-least.ts';

type Input = z.output<typeof requestAccess.request>;
type ByEmail = Exclude<Input, { purpose: 'own' }>;

const own = z.object({ org_id: z.uuid(), account_id: z.uuid(), contact_id: z.uuid() });

/** Milliseconds that every answer to an e-mail takes: longer than it takes to store that one is to be sent. */
const evenly = 300;

/** Answers nothing but that the request was heard. */
export async function handleRequestAccess(input: Input, call: Call): Promise<Record<string, never>> {
  if (input.purpose === 'own') await askForOneself(call);
  else await atLeast(evenly, () => askByEmail(asServer(), input, call));
  // Also when nothing was queued: what follows the answer must not tell either.
  deliverSoon(call.env);
  return {};
}

async function askForOneself(call: Call): Promise<void> {
  const caller = own.parse(taken(await asCaller(call.request).rpc('own_portal_account')));
  const server = asServer();
  await countTry(server, 'recover.account', `${caller.org_id}/${caller.account_id}`);
  taken(await server.rpc('request_own_recovery', { p_org: caller.org_id, p_contact: caller.contact_id }));
}

/** Known, unknown and switched off take the same steps here; only SQL knows which it was, and does not say. */
async function askByEmail(server: Client, input: ByEmail, call: Call): Promise<void> {
  const { slug, email } = input;
  await countTry(server, 'recover.address', call.address);
  if (input.purpose === 'link' && input.token !== undefined) {
    const { token } = input;
    await countLinkTry(server, call, { token });
    await countTry(server, 'recover.link', token);
    taken(await server.rpc('request_fresh_link', { p_slug: slug, p_token: token, p_email: email }));
    return;
  }
  const org = taken(await server.rpc('portal_of_slug', { p_slug: slug }));
  // A stranger's asking shuts nobody out: past the limit nothing more is sent, and what was sent lies in the mailbox and
  // still works.
  if ((await waitFor(server, 'recover.account', `${org}/${email}`)) > 0) return;
  const ask = input.purpose === 'password' ? 'request_recovery' : 'request_portal_link';
  taken(await server.rpc(ask, { p_slug: slug, p_email: email }));
}
