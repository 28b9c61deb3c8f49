import type { z } from 'zod';
import { viewRecovery } from '../_shared/domain/contracts/view-recovery.ts';
import { asServer } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countRecoveryTry } from '../_shared/server/recovery-tries.ts';

/** What lies behind a mailed token. The contract drops the ids that SQL answers beside it. */
export async function handleViewRecovery({ slug, token }: z.output<typeof viewRecovery.request>, call: Call) {
  const server = asServer();
  await countRecoveryTry(server, call, { token });
  const seen = await server.rpc('view_access_token', { p_slug: slug, p_token: token, p_purpose: 'password' });
  return viewRecovery.response.parse(taken(seen));
}
