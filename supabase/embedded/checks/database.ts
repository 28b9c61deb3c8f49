import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Keys, openDataFolder } from '../keys.ts';
import { loopback } from '../listen.ts';
import { migrate } from '../migrate.ts';
import { bootstrap } from '../postgres/bootstrap.ts';
import { Cluster } from '../postgres/cluster.ts';
import { checkout } from '../settings.ts';
import { undoWhenInterrupted } from './leaving.ts';
import { freePorts } from './ports.ts';

/** A database of one check's own. */
export interface Database {
  /** As the role `postgres`. */
  url: string;
  /** As the superuser, for what only a test may do. */
  adminUrl: string;
}

/** A folder that goes when the work is done, where the account that Postgres runs as can reach it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(process.platform === 'linux' ? '/var/tmp' : tmpdir(), 'zaguan-check-'));
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const forget = undoWhenInterrupted(remove);
  try {
    return await work(folder);
  } finally {
    remove();
    forget();
  }
}

/** Lends a fresh database, as a new Supabase project has it, with our migrations unless they are not wanted. */
export async function withDatabase<T>(
  work: (database: Database) => Promise<T>,
  { migrated = true } = {},
): Promise<T> {
  return withFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const keys = openDataFolder(dataDir);
    const port = await freePorts(1);
    const cluster = new Cluster({ dataDir, port, password: keys.passwords.supabase_admin, fast: true });
    const forget = undoWhenInterrupted(() => cluster.stop());
    const urlAs = (role: keyof Keys['passwords']) =>
      `postgresql://${role}:${keys.passwords[role]}@${loopback}:${port}/postgres`;
    try {
      await cluster.start();
      const adminUrl = urlAs('supabase_admin');
      await bootstrap({ connectionString: adminUrl }, keys.passwords);
      const database = { url: urlAs('postgres'), adminUrl };
      if (migrated) await migrate(database.url, join(checkout, 'supabase', 'migrations'));
      return await work(database);
    } finally {
      await cluster.stop();
      forget();
    }
  });
}
