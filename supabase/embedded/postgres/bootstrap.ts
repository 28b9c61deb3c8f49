import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Passwords of the roles that log in. */
export interface RolePasswords {
  postgres: string;
  authenticator: string;
  supabase_auth_admin: string;
  supabase_storage_admin: string;
}

const parts = ['roles', 'auth', 'storage'];

/**
 * Gives an empty database what every Supabase project has: roles, schemas, auth and storage tables. All or nothing,
 * and only once.
 * @param admin of the superuser `supabase_admin`
 * @returns whether it was empty
 */
export async function bootstrap(admin: pg.ClientConfig, passwords: RolePasswords): Promise<boolean> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_namespace where nspname = 'auth'`);
    if (rowCount) return false;
    await client.query('begin');
    for (const part of parts) {
      const file = fileURLToPath(new URL(`sql/${part}.sql`, import.meta.url));
      await client.query(readFileSync(file, 'utf8'));
      await client.query('reset role; reset search_path');
    }
    for (const [role, password] of Object.entries(passwords)) {
      await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
    }
    await client.query('commit');
    return true;
  } finally {
    await client.end();
  }
}
