import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { AuthFailure } from './failure.ts';
import type { UserRow } from './users.ts';

/** How long an access token lives, in seconds. */
export const ACCESS_TOKEN_SECONDS = 3600;

export type AuthenticationMethod = { method: string; timestamp: number };
export type AccessClaims = { sub: string; session_id: string };

/** Signs and reads access tokens: HS256 with the stack's JWT secret, claims as GoTrue writes them. */
export class AccessTokens {
  private readonly key: Uint8Array;
  private readonly issuer: string;

  constructor(jwtSecret: string, issuer: string) {
    this.key = new TextEncoder().encode(jwtSecret);
    this.issuer = issuer;
  }

  /** A token for one hour (`expiresAt` in seconds since 1970). */
  async sign(
    user: UserRow,
    sessionId: string,
    amr: AuthenticationMethod[],
  ): Promise<{ token: string; expiresAt: number }> {
    const now = Math.floor(Date.now() / 1000);
    const expiresAt = now + ACCESS_TOKEN_SECONDS;
    const token = await new SignJWT({
      iss: this.issuer,
      sub: user.id,
      aud: user.aud,
      exp: expiresAt,
      iat: now,
      email: user.email ?? '',
      phone: '',
      app_metadata: user.raw_app_meta_data ?? {},
      user_metadata: user.raw_user_meta_data ?? {},
      role: user.role,
      aal: 'aal1',
      amr,
      session_id: sessionId,
      is_anonymous: false,
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(this.key);
    return { token, expiresAt };
  }

  /** The user and session of an `Authorization` header; 401 without one, 403 `bad_jwt` for anything forged or over. */
  async read(authorization: string | undefined): Promise<AccessClaims> {
    const token = /^bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new AuthFailure(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
    const claims = await jwtVerify(token, this.key, { algorithms: ['HS256'] }).then(
      ({ payload }) => payload,
      (error: Error) => {
        throw new AuthFailure(
          403,
          'bad_jwt',
          `invalid JWT: unable to parse or verify signature, ${error.message}`,
        );
      },
    );
    if (typeof claims.sub !== 'string')
      throw new AuthFailure(403, 'bad_jwt', 'invalid claim: missing sub claim');
    if (typeof claims.session_id !== 'string') {
      throw new AuthFailure(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
    }
    return { sub: claims.sub, session_id: claims.session_id };
  }
}

/** 256 random bits for a refresh token, safe in a URL. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The hash that a mail link carries: 56 hexadecimal characters as GoTrue's, but 224 random bits, not a hash of six digits. */
export function randomLinkHash(): string {
  return randomBytes(28).toString('hex');
}
