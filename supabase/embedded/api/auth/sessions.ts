import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { AuthFailure } from './failure.ts';
import { ACCESS_TOKEN_SECONDS, type AccessTokens, type AuthenticationMethod, randomToken } from './tokens.ts';
import { findUser, isBanned, presentUser, type UserRow } from './users.ts';

/** How long a refresh token that was used already still answers with its successor, in seconds. */
const REUSE_SECONDS = 10;

/** What `token` and `verify` answer. */
export type SessionAnswer = Record<string, unknown>;

type RefreshRow = {
  id: string;
  token: string;
  user_id: string;
  revoked: boolean;
  session_id: string;
  age: number;
};

/** Opens a session for a user who proved who they are by `method`, and signs its first tokens. */
export async function openSession(
  db: PoolClient,
  tokens: AccessTokens,
  user: UserRow,
  method: 'password' | 'otp',
): Promise<SessionAnswer> {
  const sessionId = randomUUID();
  await db.query(
    `insert into auth.sessions (id, user_id, created_at, updated_at, aal) values ($1, $2, now(), now(), 'aal1')`,
    [sessionId, user.id],
  );
  await db.query(
    `insert into auth.mfa_amr_claims (id, session_id, created_at, updated_at, authentication_method)
     values (gen_random_uuid(), $1, now(), now(), $2)`,
    [sessionId, method],
  );
  await db.query('update auth.users set last_sign_in_at = now(), updated_at = now() where id = $1', [
    user.id,
  ]);
  const refreshToken = await issueRefreshToken(db, user.id, sessionId, null);
  return answer(db, tokens, user.id, sessionId, refreshToken);
}

/**
 * Exchanges a refresh token for its successor, under a lock on the session, so that two tabs get the same one.
 * As GoTrue: the parent of the active token, or any older one within ten seconds, answers with the active token;
 * any other reuse revokes the whole family. The caller commits even then: see {@link Reused}.
 */
export async function refreshSession(
  db: PoolClient,
  tokens: AccessTokens,
  token: string,
): Promise<SessionAnswer | Reused> {
  const found = await db.query<{ session_id: string | null }>(
    'select session_id from auth.refresh_tokens where token = $1',
    [token],
  );
  const sessionId = found.rows[0]?.session_id;
  const session = await db.query('select 1 from auth.sessions where id = $1 for update', [sessionId ?? null]);
  const row = session.rowCount ? await readToken(db, token) : undefined;
  if (!sessionId || !row) {
    throw new AuthFailure(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
  }
  const user = await findUser(db, { id: row.user_id });
  if (!user || isBanned(user))
    throw new AuthFailure(400, 'user_banned', 'Invalid Refresh Token: User Banned');
  if (row.revoked) {
    const active = await db.query<{ token: string; parent: string | null }>(
      'select token, parent from auth.refresh_tokens where session_id = $1 and not revoked order by id desc limit 1',
      [sessionId],
    );
    const current = active.rows[0];
    if (current && (current.parent === token || row.age <= REUSE_SECONDS)) {
      return answer(db, tokens, user.id, sessionId, current.token);
    }
    await db.query(
      'update auth.refresh_tokens set revoked = true, updated_at = now() where session_id = $1',
      [sessionId],
    );
    return new Reused();
  }
  await db.query('update auth.refresh_tokens set revoked = true, updated_at = now() where id = $1', [row.id]);
  await db.query(
    `update auth.sessions set refreshed_at = now() at time zone 'utc', updated_at = now() where id = $1`,
    [sessionId],
  );
  return answer(db, tokens, user.id, sessionId, await issueRefreshToken(db, user.id, sessionId, token));
}

/** A stolen or repeated refresh token: its family is revoked, which must be committed before the refusal is answered. */
export class Reused {
  readonly failure = new AuthFailure(
    400,
    'refresh_token_already_used',
    'Invalid Refresh Token: Already Used',
  );
}

/** Ends sessions of a user: all, only this one, or all others. Their refresh tokens go with them. */
export async function endSessions(
  db: PoolClient,
  userId: string,
  scope: 'global' | 'local' | 'others',
  sessionId: string | null,
): Promise<void> {
  await db.query(
    `delete from auth.sessions where user_id = $1
       and ($2 = 'global' or ($2 = 'local' and id = $3::uuid) or ($2 = 'others' and id is distinct from $3::uuid))`,
    [userId, scope, sessionId],
  );
}

async function readToken(db: PoolClient, token: string): Promise<RefreshRow | undefined> {
  const { rows } = await db.query<RefreshRow>(
    `select id::text, token, user_id, revoked, session_id, extract(epoch from clock_timestamp() - updated_at)::float8 as age
       from auth.refresh_tokens where token = $1`,
    [token],
  );
  return rows[0];
}

async function issueRefreshToken(
  db: PoolClient,
  userId: string,
  sessionId: string,
  parent: string | null,
): Promise<string> {
  const token = randomToken();
  await db.query(
    `insert into auth.refresh_tokens (token, user_id, session_id, parent, revoked, created_at, updated_at)
     values ($1, $2, $3, $4, false, now(), now())`,
    [token, userId, sessionId, parent],
  );
  return token;
}

async function answer(
  db: PoolClient,
  tokens: AccessTokens,
  userId: string,
  sessionId: string,
  refreshToken: string,
): Promise<SessionAnswer> {
  const user = await findUser(db, { id: userId });
  if (!user)
    throw new AuthFailure(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
  const methods = await db.query<AuthenticationMethod>(
    `select authentication_method as method, extract(epoch from created_at)::int as timestamp
       from auth.mfa_amr_claims where session_id = $1 order by created_at desc`,
    [sessionId],
  );
  const { token, expiresAt } = await tokens.sign(user, sessionId, methods.rows);
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    expires_at: expiresAt,
    refresh_token: refreshToken,
    user: await presentUser(db, user),
  };
}
