import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { AuthFailure } from './failure.ts';
import { endSessions } from './sessions.ts';
import { findUser, type UserRow } from './users.ts';

export type NewUser = {
  id?: string;
  email: string;
  passwordHash?: string;
  confirmed: boolean;
  role?: string;
  appMetadata?: Record<string, unknown>;
  userMetadata?: Record<string, unknown>;
  bannedUntil?: Date | null;
};

/** Undefined leaves a field as it is. A null inside metadata removes that key, as in GoTrue. */
export type UserChange = {
  email?: string;
  passwordHash?: string;
  confirmed?: boolean;
  role?: string;
  appMetadata?: Record<string, unknown>;
  userMetadata?: Record<string, unknown>;
  bannedUntil?: Date | null;
};

const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** The address in the form GoTrue stores it; 400 when it is none. */
export function normaliseEmail(email: string): string {
  if (!EMAIL.test(email) || email.length > 255) {
    throw new AuthFailure(400, 'validation_failed', 'Unable to validate email address: invalid format');
  }
  return email.toLowerCase();
}

/** Every token of a user carries its metadata, and the longest header that servers take is 16 kB. */
const MAX_METADATA_BYTES = 2_048;

function refuse(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === '23514') throw tooMuchMetadata();
  if (code !== '23505') throw error;
  throw new AuthFailure(422, 'email_exists', 'A user with this email address has already been registered');
}

function tooMuchMetadata(): AuthFailure {
  const sentence = `user_metadata cannot be longer than ${MAX_METADATA_BYTES} bytes`;
  return new AuthFailure(422, 'validation_failed', sentence);
}

/** Adds a user with its e-mail identity. 422 `email_exists` when the address is taken. */
export async function createUser(db: PoolClient, user: NewUser): Promise<UserRow> {
  const id = user.id ?? randomUUID();
  const email = normaliseEmail(user.email);
  await db
    .query(
      `insert into auth.users (instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, invited_at,
         confirmation_token, recovery_token, email_change_token_new, email_change,
         raw_app_meta_data, raw_user_meta_data, banned_until, created_at, updated_at)
       values ('00000000-0000-0000-0000-000000000000', $1, 'authenticated', $2, $3, $4, case when $5 then now() end, null,
         '', '', '', '', $6, $7, $8, now(), now())`,
      [
        id,
        user.role || 'authenticated',
        email,
        user.passwordHash ?? '',
        user.confirmed,
        { provider: 'email', providers: ['email'], ...user.appMetadata },
        { email_verified: user.confirmed, ...user.userMetadata },
        user.bannedUntil ?? null,
      ],
    )
    .catch(refuse);
  await db.query(
    `insert into auth.identities (provider_id, user_id, identity_data, provider, last_sign_in_at, created_at, updated_at)
     values ($1::uuid::text, $1::uuid, $2, 'email', now(), now(), now())`,
    [id, { sub: id, email, email_verified: user.confirmed, phone_verified: false }],
  );
  return readBounded(db, id);
}

/** Metadata with what is new laid over it; keys whose new value is null go. */
function merged(column: string, parameter: string): string {
  return `(select coalesce(jsonb_object_agg(key, value), '{}')
    from jsonb_each(coalesce(${column}, '{}') || coalesce(${parameter}::jsonb, '{}')) where value <> 'null')`;
}

/** Changes a user. A new password ends all sessions but the one that changed it (`keepSession`). */
export async function changeUser(
  db: PoolClient,
  id: string,
  change: UserChange,
  keepSession: string | null,
): Promise<UserRow> {
  const email = change.email === undefined ? null : normaliseEmail(change.email);
  const result = await db
    .query(
      `update auth.users set
         email = coalesce($2, email),
         encrypted_password = coalesce($3, encrypted_password),
         email_confirmed_at = case when $4 then coalesce(email_confirmed_at, now()) else email_confirmed_at end,
         role = coalesce($5, role),
         raw_app_meta_data = ${merged('raw_app_meta_data', '$6')},
         raw_user_meta_data = ${merged('raw_user_meta_data', '$7')},
         banned_until = case when $8 then $9 else banned_until end,
         updated_at = now()
       where id = $1 and deleted_at is null`,
      [
        id,
        email,
        change.passwordHash ?? null,
        change.confirmed === true,
        change.role ?? null,
        change.appMetadata ?? null,
        change.userMetadata ?? null,
        change.bannedUntil !== undefined,
        change.bannedUntil ?? null,
      ],
    )
    .catch(refuse);
  if (!result.rowCount) throw new AuthFailure(404, 'user_not_found', 'User not found');
  if (email !== null) {
    await db.query(
      `update auth.identities set identity_data = identity_data || jsonb_build_object('email', $2::text), updated_at = now()
        where user_id = $1 and provider = 'email'`,
      [id, email],
    );
  }
  if (change.passwordHash !== undefined)
    await endSessions(db, id, keepSession ? 'others' : 'global', keepSession);
  return change.userMetadata === undefined ? readBack(db, id) : readBounded(db, id);
}

async function readBack(db: PoolClient, id: string): Promise<UserRow> {
  const user = await findUser(db, { id });
  if (!user) throw new AuthFailure(404, 'user_not_found', 'User not found');
  return user;
}

/** As `readBack`, after a write of metadata: what was written too long goes back with the transaction. */
async function readBounded(db: PoolClient, id: string): Promise<UserRow> {
  const user = await readBack(db, id);
  if (Buffer.byteLength(JSON.stringify(user.raw_user_meta_data ?? {})) > MAX_METADATA_BYTES)
    throw tooMuchMetadata();
  return user;
}
