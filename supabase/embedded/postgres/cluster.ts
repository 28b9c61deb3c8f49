import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, Problem } from '../problem.ts';
import { end, markOf } from '../processes.ts';
import { type Account, giveTo, serverAccount } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';

export interface ClusterOptions {
  /** The stack's data folder; the cluster lives in `postgres` inside it. */
  dataDir: string;
  port: number;
  /** Of the superuser `supabase_admin`. */
  password: string;
  /** Do not wait for the disk. For tests only: a power cut may lose everything. */
  fast: boolean;
}

const major = '17';

/** One PostgreSQL server: its files, its process, and its return when it is killed. */
export class Cluster {
  readonly folder: string;
  private readonly account: Account | undefined = serverAccount();
  private readonly binaries: Binaries = findBinaries(this.account);
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(private readonly options: ClusterOptions) {
    this.folder = join(options.dataDir, 'postgres');
  }

  private get log(): string {
    return join(this.options.dataDir, 'postgres.log');
  }

  /** Makes the cluster if there is none, and starts it. */
  async start(): Promise<void> {
    if (!existsSync(this.folder)) this.create();
    this.examine();
    await this.launch();
  }

  private create(): void {
    const partial = `${this.folder}.partial`;
    const secret = join(this.options.dataDir, 'postgres.password');
    rmSync(partial, { recursive: true, force: true });
    writeFileSync(secret, this.options.password, { mode: 0o600 });
    giveTo(this.account, secret);
    // Made here, not by initdb: the account may have no right to write in the folder above.
    mkdirSync(partial, { mode: 0o700 });
    giveTo(this.account, partial);
    const { status, stderr, error } = spawnSync(
      this.binaries.initdb,
      [
        ['-D', partial, '-U', 'supabase_admin', `--pwfile=${secret}`, '-A', 'scram-sha-256', '-E', 'UTF8'],
        [
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--locale=C',
          '-T',
          'english',
          '--no-instructions',
        ],
        this.options.fast ? ['--no-sync'] : [],
      ].flat(),
      { ...this.account, cwd: '/', encoding: 'utf8', env: this.environment() },
    );
    rmSync(secret, { force: true });
    if (status !== 0) {
      throw new Problem(
        `PostgreSQL could not be set up: ${error?.message ?? (stderr.trim() || `initdb ended with ${status}`)}`,
      );
    }
    renameSync(partial, this.folder);
  }

  /** A damaged folder is reported before anything is written to it. */
  private examine(): void {
    const file = join(this.folder, 'PG_VERSION');
    let version: string;
    try {
      version = readFileSync(file, 'utf8').trim();
      if (!statSync(join(this.folder, 'global', 'pg_control')).isFile())
        throw new Error('pg_control is not a file');
    } catch (error) {
      const why =
        codeOf(error) === 'ENOENT'
          ? 'files are missing'
          : `it cannot be read (${codeOf(error) || 'damaged'})`;
      throw new Problem(
        `The data folder ${this.folder} is damaged, ${why}: restore it from a copy, or start afresh with "npm run reset".`,
      );
    }
    if (version !== major) {
      throw new Problem(
        `The data folder ${this.folder} was made by PostgreSQL ${version.slice(0, 20) || '(unknown)'}, this is ${major}: restore a fitting copy, or start afresh with "npm run reset".`,
      );
    }
  }

  /** A server that survived its parent still holds the folder, and its port. */
  async endLeftover(): Promise<void> {
    const pid = Number(readIfThere(join(this.folder, 'postmaster.pid')).split('\n')[0]);
    if (pid > 0 && isServerOf(pid, this.folder)) await end(markOf(pid), 'SIGINT', 10_000);
  }

  private async launch(): Promise<void> {
    if ((statSync(this.log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000)
      renameSync(this.log, `${this.log}.1`);
    const log = openSync(this.log, 'a', 0o600);
    // In a process group of its own, or Ctrl-C in the terminal would reach it before the API has finished.
    const child = spawn(this.binaries.postgres, ['-D', this.folder, ...this.configuration()], {
      ...this.account,
      cwd: '/',
      env: this.environment(),
      stdio: ['ignore', log, log],
      detached: process.platform !== 'win32',
    });
    closeSync(log);
    this.child = child;
    let failure: string | undefined;
    child.once('error', (error) => {
      failure = error.message;
    });
    child.once('exit', (code, signal) => {
      failure ??= `it ended with ${signal ?? code}`;
    });
    while (!(await this.answers())) {
      if (failure !== undefined) throw new Problem(this.explain(failure));
      await after(15);
    }
    child.once('exit', () => {
      if (!this.stopping) void this.revive();
    });
  }

  /** After a `kill -9`: the server mends itself from its log, and the pools find it again. */
  private async revive(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.endLeftover();
        await this.launch();
        return;
      } catch (error) {
        console.error(`PostgreSQL does not come back: ${String(error)}`);
        await after(1_000);
      }
    }
  }

  private explain(failure: string): string {
    const last = readIfThere(this.log)
      .trim()
      .split('\n')
      .findLast((line) => /FATAL|PANIC|ERROR/.test(line));
    const words = last?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? failure;
    if (/could not bind|address already in use|could not create any TCP/i.test(words)) {
      return `Port ${this.options.port} (database) is in use: stop what uses it, or choose others with ZAGUAN_PORT.`;
    }
    return `PostgreSQL did not start (${words}): see ${this.log}; start afresh with "npm run reset" if the data may go.`;
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: this.options.port,
      user: 'supabase_admin',
      password: this.options.password,
      database: 'postgres',
      connectionTimeoutMillis: 2_000,
    });
    // A server that goes away while the question is open must not end this process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (codeOf(error) === '28P01') {
        throw new Problem(
          `Another database answers on port ${this.options.port}: stop it, or choose other ports with ZAGUAN_PORT.`,
        );
      }
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Fast shutdown: open transactions are rolled back, what was acknowledged is on disk. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await end(markOf(child.pid), 'SIGINT', 15_000);
    await gone;
  }

  private configuration(): string[] {
    const settings: Record<string, string | number> = {
      listen_addresses: '127.0.0.1',
      port: this.options.port,
      unix_socket_directories: '',
      max_connections: 100,
      shared_buffers: '64MB',
      timezone: 'UTC',
      log_timezone: 'UTC',
      // No statement and no row reaches the log: they carry what people wrote.
      log_min_error_statement: 'panic',
      log_error_verbosity: 'terse',
      ...(this.options.fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  }

  private environment(): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env.SystemRoot };
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Whether a living process is a Postgres that serves this folder: its number alone may be somebody else's by now. */
function isServerOf(pid: number, folder: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
    } catch {
      return false;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return (stdout ?? '').includes(folder);
}
