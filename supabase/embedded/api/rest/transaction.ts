import type pg from 'pg';
import type { Caller } from '../claims.ts';
import type { Catalogue } from './catalogue.ts';

/** What of the request the database can read, through `current_setting('request.…')`. */
export type RequestContext = { caller: Caller; method: string; path: string; headers: Headers };

/**
 * Runs `work` in one transaction as the caller's role, with its claims and the role's own settings (statement
 * timeout). Whatever `work` throws rolls back; a connection whose state is unknown is closed, not reused.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  catalogue: Catalogue,
  context: RequestContext,
  readOnly: boolean,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(readOnly ? 'begin read only' : 'begin');
    await client.query(settingsQuery(catalogue, context));
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

function settingsQuery(catalogue: Catalogue, { caller, method, path, headers }: RequestContext) {
  const settings: [string, string][] = [
    ['role', caller.role],
    ['search_path', '"public", "extensions"'],
    ['request.jwt.claims', JSON.stringify(caller.claims)],
    ['request.method', method],
    ['request.path', path],
    ['request.headers', JSON.stringify(Object.fromEntries(headers))],
    ...(catalogue.roleSettings.get(caller.role) ?? []),
  ];
  const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  return {
    name: `settings-${settings.length}`,
    text: `select ${calls.join(', ')}`,
    values: settings.flat(),
  };
}
