import type { Client } from './clients.ts';
import type { Call } from './http.ts';
import { countTry } from './limits.ts';

/** Counts one use of a mailed token: by the caller's address, and by the token whoever uses it. LIMIT. */
export async function countRecoveryTry(server: Client, call: Call, mailed: { token: string }): Promise<void> {
  await countTry(server, 'recover.address', call.address);
  await countTry(server, 'recover.token', mailed.token);
}
