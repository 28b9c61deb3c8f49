import type { PortalSession } from '../domain/contracts/parts.ts';
import { passwordForms } from '../domain/password-rules.ts';
import { authFailure, unknownPassword } from './auth.ts';
import { callerIp } from './caller.ts';
import { asProver, asServer, type Client } from './clients.ts';
import { taken, UnexpectedError } from './failures.ts';
import type { Call } from './http.ts';
import { undoOwnChanges } from './own-changes.ts';

type AuthSession = { access_token: string; refresh_token: string; expires_at?: number | undefined };

/** An account as SQL names it, and by which link it is entered, if by one. */
export type Entry = { org_id: string; account_id: string; link_id?: string };

/**
 * A session of the auth server for the right password; null for a wrong one. It is nobody's until it is listed. How often
 * the auth server is asked depends on what was typed alone, so that the time tells nothing of the address.
 */
export async function provePassword(
  { request, env }: Pick<Call, 'request' | 'env'>,
  email: string,
  typed: string,
): Promise<AuthSession | null> {
  const address = callerIp(request.headers, env);
  for (const form of passwordForms(typed)) {
    const password = form ?? unknownPassword();
    const { data, error } = await asProver(address).auth.signInWithPassword({ email, password });
    if (error === null) return undoOwnChanges(asServer(), data.session);
    if (error.code !== 'invalid_credentials') throw authFailure(error);
  }
  return null;
}

/** Puts a session of the auth server on the list of those that open the portal. */
export async function listSession(
  server: Client,
  entry: Entry,
  session: AuthSession,
): Promise<PortalSession> {
  const claims = readClaims(session.access_token);
  taken(
    await server.rpc('open_portal_session', {
      p_org: entry.org_id,
      p_account: entry.account_id,
      p_session: claims.session_id,
      ...(entry.link_id ? { p_link: entry.link_id } : {}),
    }),
  );
  const { access_token, refresh_token, expires_at = claims.exp } = session;
  return { access_token, refresh_token, expires_at };
}

/**
 * The claims of a token that the auth server has just handed to us over our own connection: decoded, not verified.
 * Never to be used on what a caller sends.
 */
export function readClaims(accessToken: string): { session_id: string; exp: number } {
  const part = accessToken.split('.')[1] ?? '';
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
    const { session_id, exp } = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof session_id === 'string' && typeof exp === 'number') return { session_id, exp };
  } catch {
    // Falls through: an unreadable token and one without a session are the same to us.
  }
  throw new UnexpectedError('auth', 'token without session_id');
}
