import { join } from 'node:path';
import pg from 'pg';
import { createApi } from './api/app.ts';
import { createParts } from './api/parts.ts';
import { type Keys, openDataFolder } from './keys.ts';
import { loopback, requireFreePorts, serve } from './listen.ts';
import { migrate } from './migrate.ts';
import { bootstrap } from './postgres/bootstrap.ts';
import { Cluster } from './postgres/cluster.ts';
import { ChildRegister } from './processes.ts';
import { checkout, type Ports, portsFrom, publishableKey } from './settings.ts';
import { hold, type StackAddresses, writeAddresses } from './stack-file.ts';

export interface StackOptions {
  /** The first of the stack's ports. */
  port: number;
  dataDir: string;
  /** Fill a fresh database with the demonstration. */
  demo?: boolean;
  /** Do not wait for the disk: for tests only. */
  fast?: boolean;
  /** Other migrations than the checkout's, for tests of the stack itself. */
  migrationsDir?: string;
}

export interface Stack extends StackAddresses {
  /** Whether this start made the database. */
  fresh: boolean;
  /** Ends every child and frees every port. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Boots the whole backend in this process: PostgreSQL, migrations, the API with its functions, mail, the gateway
 * stand-ins and the app. What was started is stopped again when a later step fails.
 * @throws Problem for what the person at the machine can mend
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const started: (() => unknown)[] = [];
  const stop = async () => {
    for (let undo = started.pop(); undo; undo = started.pop()) await undo();
  };
  try {
    const stack = await boot(options, (undo) => started.push(undo));
    return { ...stack, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function boot(
  options: StackOptions,
  onStop: (undo: () => unknown) => void,
): Promise<Omit<Stack, 'stop'>> {
  const { dataDir } = options;
  const ports = portsFrom(options.port);
  const keys = openDataFolder(dataDir);
  onStop(hold(dataDir));
  const children = new ChildRegister(dataDir);
  await children.endLeftovers();

  const cluster = new Cluster({
    dataDir,
    port: ports.database,
    password: keys.passwords.supabase_admin,
    fast: options.fast ?? false,
  });
  await cluster.endLeftover();
  await requireFreePorts({ ...ports });
  onStop(() => cluster.stop());
  await cluster.start();
  const fresh = await bootstrap(connection(ports, keys, 'supabase_admin'), keys.passwords);
  const addresses = addressesOf(ports, keys);
  await migrate(addresses.databaseUrl, options.migrationsDir ?? join(checkout, 'supabase', 'migrations'));

  const pools = {
    rest: openPool(ports, keys, 'authenticator', 20),
    auth: openPool(ports, keys, 'supabase_auth_admin', 10),
    storage: openPool(ports, keys, 'authenticator', 5),
  };
  onStop(() => Promise.all(Object.values(pools).map((pool) => pool.end())));
  const { parts, stop: stopParts } = await createParts({
    ...addresses,
    appUrl: addresses.url,
    dataDir,
    functionsDir: join(checkout, 'supabase', 'functions'),
    functionsEnv: {},
    children,
    pools,
  });
  onStop(stopParts);
  const api = createApi(parts, addresses);
  onStop(await serve(api, ports.api, 'API'));
  onStop(await serve(api, ports.app, 'app'));
  writeAddresses(dataDir, addresses);
  return { ...addresses, fresh };
}

function addressesOf(ports: Ports, keys: Keys): StackAddresses {
  const origin = (port: number) => `http://${loopback}:${port}`;
  return {
    url: origin(ports.app),
    apiUrl: origin(ports.api),
    publishableKey,
    secretKey: keys.secretKey,
    jwtSecret: keys.jwtSecret,
    databaseUrl: `postgresql://postgres:${keys.passwords.postgres}@${loopback}:${ports.database}/postgres`,
    mailUrl: origin(ports.mail),
    stripeUrl: origin(ports.stripe),
    pid: process.pid,
  };
}

function connection(ports: Ports, keys: Keys, role: keyof Keys['passwords']): pg.ClientConfig {
  return {
    host: loopback,
    port: ports.database,
    user: role,
    password: keys.passwords[role],
    database: 'postgres',
  };
}

/** A pool whose idle connections may die with the server: the next request opens new ones. */
function openPool(ports: Ports, keys: Keys, role: keyof Keys['passwords'], max: number): pg.Pool {
  const pool = new pg.Pool({ ...connection(ports, keys, role), max, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => undefined);
  return pool;
}
