import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FunctionConfig } from './config.ts';

const BOOT_MS = 20_000;
const ASK_EVERY_MS = 1000;

export type WorkerOptions = {
  deno: string;
  functionsDir: string;
  nodeModules: string;
  dataDir: string;
  /** The whole environment of the function. */
  env: Record<string, string>;
  /** How long its event loop may stand still while a request waits, in milliseconds. */
  stallMs: number;
  log: (name: string, line: string) => void;
  onStart?: (pid: number) => () => void;
};

/** One request at a process, and what it tells of itself. */
export type Visit = { answered: () => void; ended: () => void };

/** One Deno process that serves one function. Made by {@link startWorker}. */
export class Worker {
  readonly agent = new Agent({ keepAlive: true });
  readonly port: number;
  /** Set when we ended the process because its event loop stood still. */
  stalled = false;
  private readonly child: ChildProcess;
  private readonly gone: Promise<unknown>;
  private readonly stallMs: number;
  private waiting = 0;
  private visits = 0;
  private lastVisit = Date.now();
  private retired = false;
  private watch: NodeJS.Timeout | undefined;
  private lastSign = 0;

  constructor(child: ChildProcess, port: number, stallMs: number) {
    this.child = child;
    this.port = port;
    this.stallMs = stallMs;
    this.gone = new Promise((resolve) => child.once('exit', resolve));
    child.once('exit', () => {
      clearInterval(this.watch);
      this.agent.destroy();
    });
  }

  get alive(): boolean {
    return isAlive(this.child) && !this.retired;
  }

  /**
   * Counts a request, which says when it has its first byte and when it is over; while any waits for its first byte, the
   * event loop is asked every second. Null once the process is retired.
   */
  begin(): Visit | null {
    if (this.retired) return null;
    this.visits += 1;
    this.waiting += 1;
    if (this.waiting === 1) {
      this.lastSign = Date.now();
      this.watch = setInterval(() => this.ask(), ASK_EVERY_MS);
    }
    return {
      answered: () => {
        this.waiting -= 1;
        if (this.waiting === 0) clearInterval(this.watch);
      },
      ended: () => {
        this.visits -= 1;
        this.lastVisit = Date.now();
      },
    };
  }

  /**
   * Ends the process when nobody has called it for so long. In one step with the look at the calls, so that none can
   * come in between.
   */
  retireWhenIdle(idleMs: number): void {
    if (this.visits > 0 || Date.now() - this.lastVisit < idleMs) return;
    this.retired = true;
    void this.stop();
  }

  /** Resolves when the process has ended, or after `patience` milliseconds. */
  async ended(patience: number): Promise<void> {
    const waiting = new AbortController();
    await Promise.race([this.gone, after(patience, undefined, { signal: waiting.signal })]);
    waiting.abort();
  }

  /** Ends the process; resolves when it is gone. */
  async stop(): Promise<void> {
    await endChild(this.child);
  }

  private ask(): void {
    if (Date.now() - this.lastSign > this.stallMs) {
      this.stalled = true;
      this.child.kill('SIGKILL');
      return;
    }
    const probe = request({ host: '127.0.0.1', port: this.port, method: 'HEAD', path: '/', agent: false });
    probe.setTimeout(ASK_EVERY_MS, () => probe.destroy());
    probe.on('error', () => {});
    probe.on('response', (response) => {
      this.lastSign = Date.now();
      response.resume();
    });
    probe.end();
  }
}

/** Starts the process of a function and waits until it listens. Rejects when it ends or stays silent before that. */
export function startWorker(fn: FunctionConfig, options: WorkerOptions): Promise<Worker> {
  const mark = `listening-${randomUUID()}:`;
  const boot = join(dirname(fileURLToPath(import.meta.url)), 'boot.mjs');
  const env = {
    ...options.env,
    DENO_DIR: join(options.dataDir, 'deno'),
    DENO_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
  };
  const child = spawn(
    options.deno,
    [
      ...[
        'run',
        '--quiet',
        '--no-prompt',
        '--no-remote',
        '--cached-only',
        '--no-lock',
        '--node-modules-dir=manual',
      ],
      ...['--config', fn.importMap, '--allow-net', `--allow-env=${Object.keys(options.env).join(',')}`],
      `--allow-read=${[options.functionsDir, options.nodeModules].join(',')}`,
      ...[boot, mark, pathToFileURL(fn.entrypoint).href],
    ],
    { env, cwd: options.functionsDir, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const forget = register(child, options.onStart);
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => {
      clearTimeout(timer);
      void endChild(child);
      reject(new Error(why));
    };
    const timer = setTimeout(() => giveUp(`${fn.name} did not listen within ${BOOT_MS} ms`), BOOT_MS);
    child.once('error', (error) => giveUp(error.message));
    child.once('exit', (code) => giveUp(`${fn.name} ended with ${code} before it listened`));
    eachLine(child.stderr, (line) => options.log(fn.name, line));
    eachLine(child.stdout, (line) => {
      if (!line.startsWith(mark)) return options.log(fn.name, line);
      clearTimeout(timer);
      child.removeAllListeners('exit');
      if (forget) child.once('exit', forget);
      resolve(new Worker(child, Number(line.slice(mark.length)), options.stallMs));
    });
  });
}

/** Writes the process down; one that cannot be written down does not go on, or nobody would end it after a `kill -9`. */
function register(child: ChildProcess, onStart: WorkerOptions['onStart']): (() => void) | undefined {
  if (child.pid === undefined || !onStart) return undefined;
  try {
    const forget = onStart(child.pid);
    child.once('exit', forget);
    return forget;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function eachLine(stream: Readable | null, take: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', take);
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || !isAlive(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // A function keeps nothing that a gentler signal would save, and one in an endless loop hears none.
  child.kill('SIGKILL');
  await gone;
}
