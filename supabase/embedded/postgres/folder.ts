import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, Problem } from '../problem.ts';
import { end, markOf } from '../processes.ts';
import { giveTo, serverAccount } from './account.ts';
import { type Binaries, serverEnvironment } from './binaries.ts';

const major = '17';

/** Where the cluster lies inside the stack's data folder. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/**
 * Makes the files of an empty cluster, unless they are there. Made under another name first: what an interrupted
 * start leaves is never taken for a cluster.
 * @param password of the superuser `supabase_admin`
 * @param fast do not wait for the disk
 */
export function createCluster(binaries: Binaries, dataDir: string, password: string, fast: boolean): void {
  const folder = clusterFolder(dataDir);
  if (existsSync(folder)) return;
  const account = serverAccount();
  const partial = `${folder}.partial`;
  const secret = join(dataDir, 'postgres.password');
  rmSync(partial, { recursive: true, force: true });
  // Made here, not by initdb: the account may have no right to write in the folder above.
  mkdirSync(partial, { mode: 0o700 });
  giveTo(account, partial);
  writeFileSync(secret, password, { mode: 0o600 });
  giveTo(account, secret);
  const files = ['-D', partial, '-U', 'supabase_admin', `--pwfile=${secret}`, '-A', 'scram-sha-256'];
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    [...files, ...locale, '-T', 'english', '--no-instructions', ...(fast ? ['--no-sync'] : [])],
    { ...account, cwd: '/', encoding: 'utf8', env: serverEnvironment() },
  );
  rmSync(secret, { force: true });
  if (status !== 0) {
    // It says much; the sentence that names the cause is the first that calls itself an error.
    const said = /(?:FATAL|PANIC|error):\s*(.+)/.exec(stderr)?.[1];
    const why = error?.message ?? said ?? `initdb ended with ${status}`;
    throw new Problem(`PostgreSQL could not be set up in ${dataDir}: ${why}`);
  }
  renameSync(partial, folder);
}

/**
 * Reports a damaged cluster before anything is written to it.
 * @throws Problem when files are missing, unreadable or of another version
 */
export function examineCluster(dataDir: string): void {
  const folder = clusterFolder(dataDir);
  const remedy = 'restore it from a copy, or start afresh with "npm run reset"';
  let version: string;
  try {
    version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    readFileSync(join(folder, 'global', 'pg_control'));
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'files are missing' : `it cannot be read (${codeOf(error)})`;
    throw new Problem(`The data folder ${folder} is damaged, ${why}: ${remedy}.`);
  }
  if (version !== major) {
    const made = /^\d+(\.\d+)?$/.test(version) ? `PostgreSQL ${version}` : 'an unknown version';
    throw new Problem(
      `The data folder ${folder} was made by ${made}, this is PostgreSQL ${major}: ${remedy}.`,
    );
  }
  const owner = statSync(folder).uid;
  const runner = serverAccount()?.uid ?? process.getuid?.();
  if (runner !== undefined && owner !== runner) {
    throw new Problem(
      `The data folder ${folder} belongs to another user (${owner}, not ${runner}): start as that user, or name another folder in ZAGUAN_DATA.`,
    );
  }
}

/** Ends a server that outlived its parent: it still holds the folder, and its port. */
export async function endLeftoverServer(dataDir: string): Promise<void> {
  const folder = clusterFolder(dataDir);
  const file = join(folder, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (pid > 0 && isServerOf(pid, folder)) await end(markOf(pid), 'SIGINT', 10_000);
}

/** Whether a living process is a Postgres that serves this folder: its number alone may be somebody else's by now. */
function isServerOf(pid: number, folder: string): boolean {
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/cmdline`;
    return existsSync(file) && readFileSync(file, 'utf8').split('\0').includes(folder);
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').includes(folder);
}
