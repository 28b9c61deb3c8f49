import type { Client } from './clients.ts';
import type { Call } from './http.ts';
import { countTry } from './limits.ts';

/** Counts one use of a link: by the caller's address, and by the token whoever uses it. LIMIT. */
export async function countLinkTry(server: Client, call: Call, link: { token: string }): Promise<void> {
  await countTry(server, 'link.address', call.address);
  await countTry(server, 'link.token', link.token);
}
