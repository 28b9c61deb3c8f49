import pg from 'pg';
import type { Keys } from './keys.ts';
import { loopback } from './listen.ts';
import type { Ports } from './settings.ts';

type Role = keyof Keys['passwords'];

/** How a role reaches the stack's database. */
export function connection(ports: Ports, keys: Keys, role: Role): pg.ClientConfig {
  return {
    host: loopback,
    port: ports.database,
    user: role,
    password: keys.passwords[role],
    database: 'postgres',
  };
}

/** One pool per service, so that one of them waiting for connections does not stop the others. */
export function openPools(ports: Ports, keys: Keys) {
  const open = (role: Role, max: number) => {
    const pool = new pg.Pool({ ...connection(ports, keys, role), max, connectionTimeoutMillis: 5_000 });
    // Connections die with the server; the next request opens new ones. One in use tells its query by itself, and the
    // process too, which would end by it: the pool listens to idle connections only.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  };
  const pools = {
    rest: open('authenticator', 20),
    auth: open('supabase_auth_admin', 10),
    storage: open('authenticator', 5),
  };
  return { pools, close: () => Promise.all(Object.values(pools).map((pool) => pool.end())) };
}
