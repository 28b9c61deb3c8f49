import type { Session } from '@supabase/supabase-js';
import { Refusal } from '../domain/failures.ts';
import { authFailure } from './auth.ts';
import { asProver, type Client } from './clients.ts';
import { undoOwnChanges } from './own-changes.ts';

const tries = 4;
/** Milliseconds; the pause grows and is random, so that two processes fall out of step. */
const pause = 60;

/**
 * A session of the auth server for the user of this address, by a magic token that is made and used here and never
 * leaves the server. BUSYY when others kept making tokens for the same user in between, or its address has just changed.
 */
export async function proveByMagicLink(server: Client, email: string): Promise<Session> {
  for (let turn = 1; turn <= tries; turn += 1) {
    const made = await server.auth.admin.generateLink({ type: 'magiclink', email });
    // A password that is being set brings another address: whoever tries again hears what is so by then.
    if (made.error?.code === 'user_not_found') break;
    if (made.error) throw authFailure(made.error);
    const { data, error } = await asProver().auth.verifyOtp({
      type: 'magiclink',
      token_hash: made.data.properties.hashed_token,
    });
    if (data.session) return undoOwnChanges(server, data.session);
    if (error && error.code !== 'otp_expired') throw authFailure(error);
    await new Promise((resolve) => setTimeout(resolve, turn * pause * (0.5 + Math.random())));
  }
  throw new Refusal('BUSYY', 'The link is being opened elsewhere at this moment');
}
