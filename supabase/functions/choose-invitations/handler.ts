import type { z } from 'zod';
import { chooseInvitations } from '../_shared/domain/contracts/choose-invitations.ts';
import { asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countLinkTry } from '../_shared/server/link-tries.ts';

/** On our own page: looks, leaves, comes back. */
export async function handleChooseInvitations(
  { slug, token, wanted }: z.output<typeof chooseInvitations.request>,
  call: Call,
) {
  const server = asServer();
  await countLinkTry(server, call, { token });
  const choice = { p_slug: slug, p_token: token, ...(wanted === null ? {} : { p_wanted: wanted }) };
  return chooseInvitations.response.parse(taken(await server.rpc('choose_invitations', choice)));
}
