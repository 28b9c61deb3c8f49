import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { AuthFailure, notOffered } from './failure.ts';
import { openSession, type SessionAnswer } from './sessions.ts';
import { type AccessTokens, randomLinkHash } from './tokens.ts';
import { findUser, isBanned, presentUser, type UserRow } from './users.ts';
import { createUser } from './write-users.ts';

/** How long the token of a link can be used, in seconds: GoTrue's default. */
const LINK_SECONDS = 3600;

/** As in GoTrue a magic link and a recovery share one slot: the later one drops the earlier. */
const SLOTS = { magiclink: 'recovery', recovery: 'recovery', invite: 'confirmation' } as const;
type LinkType = keyof typeof SLOTS;
type Slot = (typeof SLOTS)[LinkType];

const VERIFIED_BY: Record<string, readonly Slot[]> = {
  magiclink: ['recovery'],
  recovery: ['recovery'],
  invite: ['confirmation'],
  signup: ['confirmation'],
  email: ['confirmation', 'recovery'],
};

function isLinkType(type: string): type is LinkType {
  return Object.hasOwn(SLOTS, type);
}

/** A link's token for a user, and the user beside it as `admin.generateLink` reads them. 404 for an unknown address. */
export async function generateLink(
  db: PoolClient,
  request: { type: string; email: string; data: Record<string, unknown>; redirectTo: string; apiUrl: string },
): Promise<Record<string, unknown>> {
  const { type, email } = request;
  if (!isLinkType(type)) throw notOffered(`links of type ${type}`);
  const user = await userForLink(db, type, email, request.data);
  const hash = randomLinkHash();
  const slot = SLOTS[type];
  await db.query(
    `insert into auth.one_time_tokens (id, user_id, token_type, token_hash, relates_to) values ($1, $2, $3, $4, $5)
     on conflict (user_id, token_type) do update
       set id = excluded.id, token_hash = excluded.token_hash, created_at = now(), updated_at = now()`,
    [randomUUID(), user.id, `${slot}_token`, hash, user.email],
  );
  await db.query(
    slot === 'recovery'
      ? 'update auth.users set recovery_token = $2, recovery_sent_at = now(), updated_at = now() where id = $1'
      : `update auth.users set confirmation_token = $2, confirmation_sent_at = now(),
           invited_at = now(), updated_at = now() where id = $1`,
    [user.id, hash],
  );
  const fresh = (await findUser(db, { id: user.id })) ?? user;
  const query = new URLSearchParams({ token: hash, type, redirect_to: request.redirectTo });
  return {
    ...(await presentUser(db, fresh)),
    action_link: `${request.apiUrl}/auth/v1/verify?${query}`,
    // Six digits could be guessed against an API without rate limits: here only the hash opens a session.
    email_otp: '',
    hashed_token: hash,
    verification_type: type,
    redirect_to: request.redirectTo,
  };
}

async function userForLink(
  db: PoolClient,
  type: LinkType,
  email: string,
  data: Record<string, unknown>,
): Promise<UserRow> {
  const user = await findUser(db, { email }, true);
  if (type === 'invite') {
    if (user?.email_confirmed_at) {
      throw new AuthFailure(
        422,
        'email_exists',
        'A user with this email address has already been registered',
      );
    }
    return user ?? createUser(db, { email, userMetadata: data, confirmed: false });
  }
  if (!user) throw new AuthFailure(404, 'user_not_found', 'User with this email not found');
  return user;
}

/** Opens a session by the token of a link, once. Used, replaced, unknown and late tokens answer 403 `otp_expired` alike. */
export async function verifyLink(
  db: PoolClient,
  tokens: AccessTokens,
  type: string,
  tokenHash: string,
): Promise<SessionAnswer> {
  const slots = VERIFIED_BY[type];
  if (!slots) throw notOffered(`verification of type ${type}`);
  // Deleting is what claims the token: of two requests at once one finds no row.
  const { rows } = await db.query<{ user_id: string; age: number }>(
    `delete from auth.one_time_tokens where token_hash = $1 and token_type::text = any ($2)
     returning user_id, extract(epoch from now()::timestamp - created_at)::float8 as age`,
    [tokenHash, slots.map((slot) => `${slot}_token`)],
  );
  const claimed = rows[0];
  const user = claimed ? await findUser(db, { id: claimed.user_id }, true) : null;
  if (!claimed || !user || claimed.age > LINK_SECONDS) {
    throw new AuthFailure(403, 'otp_expired', 'Email link is invalid or has expired');
  }
  if (isBanned(user)) throw new AuthFailure(403, 'user_banned', 'User is banned');
  await db.query(
    `update auth.users set email_confirmed_at = coalesce(email_confirmed_at, now()), updated_at = now(),
       recovery_token = case when recovery_token = $2 then '' else recovery_token end,
       confirmation_token = case when confirmation_token = $2 then '' else confirmation_token end
     where id = $1`,
    [user.id, tokenHash],
  );
  return openSession(db, tokens, user, 'otp');
}
