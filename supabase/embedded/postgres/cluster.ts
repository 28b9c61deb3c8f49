import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { keepShort } from '../log-file.ts';
import { codeOf, Problem, systemProblem, words } from '../problem.ts';
import { end, markOf } from '../processes.ts';
import { serverAccount } from './account.ts';
import { findBinaries, serverEnvironment } from './binaries.ts';
import { clusterFolder, createCluster, endLeftoverServer, examineCluster } from './folder.ts';

export interface ClusterOptions {
  /** The stack's data folder. */
  dataDir: string;
  port: number;
  /** Of the superuser `supabase_admin`. */
  password: string;
  /** Do not wait for the disk. For tests only: a power cut may lose everything. */
  fast: boolean;
  /** Called once when the server has ended and could not be started again for {@link REVIVE_MS}. */
  onLost?: (problem: Problem) => void;
}

/** Milliseconds for which a server that ended is started again and again: a full disk may be emptied meanwhile. */
const REVIVE_MS = 60_000;
const LOOK_AT_LOG_MS = 60_000;

/** One PostgreSQL server: its process, and its return when it is killed. */
export class Cluster {
  private readonly binaries = findBinaries();
  private readonly log: string;
  private child: ChildProcess | undefined;
  private stopping = false;
  /** Bytes of the log that were there before the present process. */
  private logBefore = 0;
  private readonly shortening = setInterval(() => this.shortenLog(), LOOK_AT_LOG_MS).unref();

  constructor(private readonly options: ClusterOptions) {
    this.log = join(options.dataDir, 'postgres.log');
  }

  /**
   * Makes the cluster if there is none, and starts it. Resolves when it answers.
   * @throws Problem when its files are damaged or its port is taken
   */
  async start(): Promise<void> {
    const { dataDir, password, fast } = this.options;
    createCluster(this.binaries, dataDir, password, fast);
    examineCluster(dataDir);
    await this.launch();
  }

  /** Fast shutdown: open transactions are rolled back, what was acknowledged is on disk. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.shortening);
    const child = this.child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await end(markOf(child.pid), 'SIGINT', 15_000);
    await gone;
  }

  private async launch(): Promise<void> {
    const child = this.spawn();
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

  private spawn(): ChildProcess {
    this.shortenLog();
    this.logBefore = statSync(this.log, { throwIfNoEntry: false })?.size ?? 0;
    const log = openSync(this.log, 'a', 0o600);
    const folder = clusterFolder(this.options.dataDir);
    const child = spawn(this.binaries.postgres, ['-D', folder, ...this.configuration()], {
      ...serverAccount(),
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      // In a process group of its own, or Ctrl-C in the terminal would reach it before the API has finished.
      detached: process.platform !== 'win32',
    });
    closeSync(log);
    return child;
  }

  /** A log that cannot be shortened is no reason to end: a full disk says so elsewhere. */
  private shortenLog(): void {
    try {
      keepShort(this.log);
    } catch (error) {
      if (!systemProblem(error)) throw error;
    }
  }

  /** After a `kill -9`: the server mends itself from its log, and the pools find it again. */
  private async revive(): Promise<void> {
    const deadline = Date.now() + REVIVE_MS;
    for (let pause = 1_000; !this.stopping; pause *= 2) {
      try {
        await endLeftoverServer(this.options.dataDir);
        await this.launch();
        return;
      } catch (error) {
        if (Date.now() + pause > deadline) return this.giveUp(error);
        await after(pause);
      }
    }
  }

  private giveUp(error: unknown): void {
    const problem = systemProblem(error) ?? new Problem(`PostgreSQL does not come back: ${words(error)}`);
    if (!this.stopping) this.options.onLost?.(problem);
  }

  private explain(failure: string): string {
    const log = existsSync(this.log) ? readFileSync(this.log).subarray(this.logBefore).toString() : '';
    const lines = log.trim().split('\n');
    const last = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line));
    const why = last?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? failure;
    if (/could not bind|address already in use|could not create any TCP/i.test(why)) {
      return `Port ${this.options.port} (database) is in use: stop what uses it, or choose others with ZAGUAN_PORT.`;
    }
    return `PostgreSQL did not start (${why}): see ${this.log}; start afresh with "npm run reset" if the data may go.`;
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
      if (codeOf(error) !== '28P01') return false;
      throw new Problem(
        `The database on port ${this.options.port} refuses the password in keys.json: the data folder ${this.options.dataDir} is damaged; restore it from a copy, or start afresh with "npm run reset".`,
      );
    } finally {
      await client.end().catch(() => undefined);
    }
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
      // `synchronous_commit` stays: what was acknowledged outlives a `kill -9` of the server all the same.
      ...(this.options.fast && { fsync: 'off', full_page_writes: 'off' }),
    };
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  }
}
