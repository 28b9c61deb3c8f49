import type { PoolClient } from 'pg';

/** A row of `auth.users`, as far as this API reads it. */
export type UserRow = {
  id: string;
  aud: string;
  role: string;
  email: string | null;
  encrypted_password: string | null;
  email_confirmed_at: Date | null;
  invited_at: Date | null;
  confirmation_sent_at: Date | null;
  recovery_sent_at: Date | null;
  last_sign_in_at: Date | null;
  raw_app_meta_data: Record<string, unknown> | null;
  raw_user_meta_data: Record<string, unknown> | null;
  banned_until: Date | null;
  created_at: Date;
  updated_at: Date;
};

type IdentityRow = {
  id: string;
  user_id: string;
  provider_id: string;
  provider: string;
  identity_data: Record<string, unknown>;
  email: string | null;
  last_sign_in_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

const COLUMNS = `id, aud, role, email, encrypted_password, email_confirmed_at, invited_at, confirmation_sent_at,
  recovery_sent_at, last_sign_in_at, raw_app_meta_data, raw_user_meta_data, banned_until, created_at, updated_at`;

/** Which row to take: by id or by address (stored in lower case; typed in any). Locked until the transaction ends if asked. */
export async function findUser(
  db: PoolClient,
  by: { id: string } | { email: string },
  lock = false,
): Promise<UserRow | null> {
  const [where, value] =
    'id' in by ? ['id = $1::uuid', by.id] : ['email = lower($1) and not is_sso_user', by.email];
  const { rows } = await db.query<UserRow>(
    `select ${COLUMNS} from auth.users where ${where} and deleted_at is null ${lock ? 'for update' : ''}`,
    [value],
  );
  return rows[0] ?? null;
}

/** A page of users, the newest first, and how many there are. */
export async function listUsers(
  db: PoolClient,
  page: number,
  perPage: number,
): Promise<{ users: UserRow[]; total: number }> {
  const count = await db.query<{ total: string }>(
    'select count(*) as total from auth.users where deleted_at is null',
  );
  const { rows } = await db.query<UserRow>(
    `select ${COLUMNS} from auth.users where deleted_at is null order by created_at desc, id desc limit $1 offset $2`,
    [perPage, (page - 1) * perPage],
  );
  return { users: rows, total: Number(count.rows[0]?.total ?? 0) };
}

export function isBanned(user: UserRow): boolean {
  return user.banned_until !== null && user.banned_until.getTime() > Date.now();
}

/** The user as the API shows it, with its identities. Never the password. */
export async function presentUser(db: PoolClient, user: UserRow): Promise<Record<string, unknown>> {
  const [shown] = await presentUsers(db, [user]);
  return shown ?? {};
}

/** Many users, their identities read at once. */
export async function presentUsers(db: PoolClient, users: UserRow[]): Promise<Record<string, unknown>[]> {
  const { rows } = await db.query<IdentityRow>(
    `select id, user_id, provider_id, provider, identity_data, email, last_sign_in_at, created_at, updated_at
       from auth.identities where user_id = any ($1::uuid[]) order by created_at`,
    [users.map((user) => user.id)],
  );
  return users.map((user) => ({
    id: user.id,
    aud: user.aud,
    role: user.role,
    email: user.email ?? '',
    ...present('email_confirmed_at', user.email_confirmed_at),
    ...present('invited_at', user.invited_at),
    phone: '',
    ...present('confirmation_sent_at', user.confirmation_sent_at),
    ...present('confirmed_at', user.email_confirmed_at),
    ...present('recovery_sent_at', user.recovery_sent_at),
    ...present('last_sign_in_at', user.last_sign_in_at),
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    identities: rows.filter((row) => row.user_id === user.id).map(presentIdentity),
    created_at: user.created_at,
    updated_at: user.updated_at,
    ...present('banned_until', user.banned_until),
    is_anonymous: false,
  }));
}

function present(name: string, moment: Date | null): Record<string, Date> {
  return moment === null ? {} : { [name]: moment };
}

function presentIdentity(row: IdentityRow): Record<string, unknown> {
  const { id, provider_id, ...rest } = row;
  return { identity_id: id, id: provider_id, ...rest };
}
