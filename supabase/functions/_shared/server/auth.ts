import { Refusal } from '../domain/failures.ts';
import { isAway, UnexpectedError, unavailable } from './failures.ts';

/** As supabase-js reports what the auth server refused. */
export type AuthProblem = { code?: string | undefined; status?: number | undefined; message: string };

/** What an error of the auth server means to our caller, where no handler knows better. */
export function authFailure(error: AuthProblem): Error {
  if (error.status === 429) return new Refusal('LIMIT', 'The auth server is busy', 60);
  if (isAway(error.status)) return unavailable();
  if (error.code === 'weak_password' || error.code === 'same_password') {
    return new Refusal('WEAKP', 'The auth server refuses this password');
  }
  return new UnexpectedError('auth', error.code ?? `status ${error.status ?? 0}`);
}

/** 256 random bits as a password that no composition rule refuses. For users who have none: nobody ever learns it. */
export function unknownPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `${text.replace(/[^A-Za-z0-9]/g, '')}-aA1`;
}
