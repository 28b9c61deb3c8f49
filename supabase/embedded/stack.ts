import { join } from 'node:path';
import { createApi } from './api/app.ts';
import { createParts } from './api/parts.ts';
import { startClock } from './clock.ts';
import { connection, openPools } from './connections.ts';
import { seedDemonstration } from './demonstration.ts';
import { functionsEnvironment } from './environment.ts';
import { startGateways } from './gateways/serve.ts';
import { type Keys, openDataFolder } from './keys.ts';
import { loopback, requireFreePorts, serve } from './listen.ts';
import { startMailCatcher } from './mail/catcher.ts';
import { migrate } from './migrate.ts';
import { bootstrap } from './postgres/bootstrap.ts';
import { Cluster } from './postgres/cluster.ts';
import { endLeftoverServer } from './postgres/folder.ts';
import type { Problem } from './problem.ts';
import { ChildRegister } from './processes.ts';
import { checkout, type Ports, portsFrom, publishableKey } from './settings.ts';
import { hold, type StackAddresses, writeAddresses } from './stack-file.ts';
import { type WaysOut, waysOut } from './ways-out.ts';
import { serveApp } from './web/app.ts';

export interface StackOptions {
  /** The first of the stack's ports. */
  port: number;
  dataDir: string;
  /** What the app's port serves besides the API: the built app, the app with hot reload, or nothing. */
  app?: 'built' | 'dev' | 'none';
  /** Fill a fresh database with the demonstration. */
  demo?: boolean;
  /** Call `sweep` every minute. Tests call it themselves. */
  clock?: boolean;
  /** Do not wait for the disk: for tests only. */
  fast?: boolean;
  /** Print what the functions print. */
  echo?: boolean;
  /** Called once when the database has ended and does not come back: nothing works any more. */
  onLost?: (problem: Problem) => void;
  /** Other migrations than the checkout's, for tests of the stack itself. */
  migrationsDir?: string;
}

export interface Stack extends StackAddresses {
  /** Where its mail and payments go. */
  ways: WaysOut;
  /** Whether this start made the database. */
  fresh: boolean;
  /** Ends every child and frees every port. May be called more than once. */
  stop(): Promise<void>;
}

type OnStop = (undo: () => unknown) => void;

/**
 * Boots the whole backend in this process: PostgreSQL, migrations, the API with its functions, mail, the gateway
 * stand-ins and the app. What was started is stopped again when a later step fails.
 * @throws Problem for what the person at the machine can mend
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const started: (() => unknown)[] = [];
  const undoAll = async () => {
    for (let undo = started.pop(); undo; undo = started.pop()) await undo();
  };
  let stopping: Promise<void> | undefined;
  // Whoever asks second waits for the first.
  const stop = () => (stopping ??= undoAll());
  try {
    const stack = await boot(options, (undo) => started.push(undo));
    return { ...stack, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function boot(options: StackOptions, onStop: OnStop): Promise<Omit<Stack, 'stop'>> {
  const { dataDir } = options;
  const ports = portsFrom(options.port);
  const keys = openDataFolder(dataDir);
  const addresses = addressesOf(ports, keys);
  onStop(hold(dataDir));
  const children = new ChildRegister(dataDir);
  await children.endLeftovers();

  const fresh = await startDatabase(options, ports, keys, onStop);
  await migrate(addresses.databaseUrl, options.migrationsDir ?? join(checkout, 'supabase', 'migrations'));
  onStop(await startMailCatcher(ports));
  onStop(await startGateways(dataDir, ports.stripe, addresses.stripeUrl));

  const { pools, close } = openPools(ports, keys);
  onStop(close);
  const functionsEnv = functionsEnvironment(addresses, keys, ports);
  const { parts, functions } = createParts({
    ...addresses,
    siteUrl: addresses.url,
    dataDir,
    supabaseDir: join(checkout, 'supabase'),
    nodeModules: join(checkout, 'node_modules'),
    functionsEnv,
    echo: options.echo ?? false,
    onStart: (pid) => children.add(pid),
    pools,
  });
  onStop(() => functions.stop());
  const api = createApi(parts, addresses);
  onStop(await serve(api, ports.api, 'API'));
  onStop(await serveApp(options.app ?? 'none', { api, port: ports.app, functions }));
  if (options.demo) await seedDemonstration(addresses, dataDir, fresh);
  // Last: whoever waits for this file finds everything ready.
  writeAddresses(dataDir, addresses);
  if (options.clock)
    onStop(startClock({ ...addresses, functionsDir: join(checkout, 'supabase', 'functions') }));
  return { ...addresses, ways: waysOut(addresses, ports, functionsEnv), fresh };
}

/** @returns whether the database was made by this start */
async function startDatabase(
  options: StackOptions,
  ports: Ports,
  keys: Keys,
  onStop: OnStop,
): Promise<boolean> {
  const password = keys.passwords.supabase_admin;
  const cluster = new Cluster({
    dataDir: options.dataDir,
    port: ports.database,
    password,
    fast: options.fast ?? false,
    ...(options.onLost ? { onLost: options.onLost } : {}),
  });
  await endLeftoverServer(options.dataDir);
  await requireFreePorts({ ...ports });
  onStop(() => cluster.stop());
  await cluster.start();
  return bootstrap(connection(ports, keys, 'supabase_admin'), keys.passwords);
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
