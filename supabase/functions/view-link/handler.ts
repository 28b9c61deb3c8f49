import type { z } from 'zod';
import { viewLink } from '../_shared/domain/contracts/view-link.ts';
import { asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countLinkTry } from '../_shared/server/link-tries.ts';

/**
 * Shows what lies behind a link and writes nothing about it, so that scanners which run pages neither burn nor mark it.
 * The contract drops the ids that SQL answers beside a link that is not live.
 */
export async function handleViewLink({ slug, token }: z.output<typeof viewLink.request>, call: Call) {
  const server = asServer();
  await countLinkTry(server, call, { token });
  return viewLink.response.parse(taken(await server.rpc('view_link', { p_slug: slug, p_token: token })));
}
