import { z } from 'zod';
import type { openLink } from '../_shared/domain/contracts/open-link.ts';
import { asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { inTurn } from '../_shared/server/in-turn.ts';
import { countLinkTry } from '../_shared/server/link-tries.ts';
import { proveByMagicLink } from '../_shared/server/magic-link.ts';
import { listSession } from '../_shared/server/portal-sessions.ts';
import { ensurePortalUser } from '../_shared/server/portal-users.ts';

const begun = z.object({
  org_id: z.uuid(),
  account_id: z.uuid(),
  alias: z.string(),
  user_id: z.uuid().nullable(),
  link_id: z.uuid(),
  document_id: z.uuid().nullable(),
});

/** The press: SQL decides whether the link is live, the auth server makes a session, SQL lists it until the link's end. */
export async function handleOpenLink({ slug, token }: z.output<typeof openLink.request>, call: Call) {
  const server = asServer();
  await countLinkTry(server, call, { token });
  const account = begun.parse(
    taken(await server.rpc('begin_link_session', { p_slug: slug, p_token: token })),
  );
  const session = await inTurn(account.account_id, async () => {
    await ensurePortalUser(server, account);
    return await proveByMagicLink(server, account.alias);
  });
  return { session: await listSession(server, account, session), document_id: account.document_id };
}
