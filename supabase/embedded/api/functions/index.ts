import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { refuseWithoutJwt, runtimeAnswer } from './access.ts';
import { type FunctionConfig, readFunctions } from './config.ts';
import { type DenoVersion, denoBinary, denoVersion } from './deno.ts';
import { CLIENT_ADDRESS_HEADER, forward } from './forward.ts';
import { openLog } from './log.ts';
import { startWorker, type Worker } from './worker.ts';

export type FunctionsOptions = {
  /** Folder with one folder per function. */
  functionsDir: string;
  configFile: string;
  /** The project's `node_modules`. */
  nodeModules: string;
  dataDir: string;
  jwtSecret: string;
  /** The whole environment of the functions; nothing of ours leaks into it. */
  env: Record<string, string>;
  /** Print what the functions print. */
  echo?: boolean;
  /** Default: `ZAGUAN_DENO`, else 2.9. */
  deno?: DenoVersion;
  /** How long an event loop may stand still before its process is ended with 546, in milliseconds. */
  stallMs?: number;
  /** How long a process without a call goes on, in milliseconds; {@link IDLE_MS} unless told. */
  idleMs?: number;
  /** Hears of each process; what it gives back is called when that process has ended. */
  onStart?: (pid: number) => () => void;
};

export type Functions = {
  /** To be mounted at `/functions/v1`. */
  app: Hono;
  /** Ends the processes and reads `config.toml` again: the next call of each starts it with its present code. */
  reload: () => Promise<void>;
  stop: () => Promise<void>;
};

/** After so many milliseconds without a call a process is ended, which frees some 40 MB; the next call starts it again. */
const IDLE_MS = 5 * 60_000;

/** The edge runtime: each function in a Deno process of its own, started when it is first called. */
export function createFunctions(options: FunctionsOptions): Functions {
  const { functionsDir, configFile, nodeModules, dataDir, onStart } = options;
  const key = new TextEncoder().encode(options.jwtSecret);
  const log = openLog(dataDir, options.echo === true);
  const workers = new Map<string, Promise<Worker>>();
  let functions = readFunctions(functionsDir, configFile);
  let stopped = false;

  const workerOptions = {
    deno: denoBinary(options.deno ?? denoVersion()),
    functionsDir,
    nodeModules,
    dataDir,
    env: { ...options.env, CLIENT_ADDRESS_HEADER },
    stallMs: options.stallMs ?? 10_000,
    log: log.write,
    ...(onStart ? { onStart } : {}),
  };

  async function workerFor(fn: FunctionConfig): Promise<Worker> {
    const present = workers.get(fn.name);
    const worker = await present?.catch(() => undefined);
    if (worker?.alive) return worker;
    // Another request may have started it while this one waited.
    const other = workers.get(fn.name);
    if (other !== undefined && other !== present) return other;
    const started = startWorker(fn, workerOptions);
    workers.set(fn.name, started);
    return started;
  }

  const { idleMs = IDLE_MS } = options;
  const retiring = setInterval(() => {
    for (const worker of workers.values()) worker.then((one) => one.retireWhenIdle(idleMs)).catch(() => {});
  }, idleMs / 5).unref();

  async function endAll(): Promise<void> {
    const ending = [...workers.values()];
    workers.clear();
    await Promise.all(ending.map((worker) => worker.then((w) => w.stop()).catch(() => {})));
  }

  const app = new Hono();
  app.all('/:name{[^/]+}/*', (c) => call(c));
  app.all('/:name', (c) => call(c));

  async function call(c: Context): Promise<Response> {
    const fn = functions.get(c.req.param('name') ?? '');
    if (!fn) return runtimeAnswer(404, 'NOT_FOUND', 'Requested function was not found');
    if (fn.verifyJwt && c.req.method !== 'OPTIONS') {
      const refusal = await refuseWithoutJwt(c.req.header('authorization'), key);
      if (refusal) return refusal;
    }
    if (stopped) return runtimeAnswer(503, 'BOOT_ERROR', 'The stack is stopping');
    const url = new URL(c.req.url);
    const path = url.pathname.replace(/^\/functions\/v1/, '') + url.search;
    for (;;) {
      const worker = await workerFor(fn).catch((error: Error) => log.write(fn.name, error.message));
      if (!worker) return runtimeAnswer(503, 'BOOT_ERROR', 'Worker failed to boot (please check logs)');
      const answer = forward(c.req.raw, worker, path, addressOf(c));
      if (answer !== null) return answer;
    }
  }

  return {
    app,
    async reload() {
      await endAll();
      functions = readFunctions(functionsDir, configFile);
    },
    async stop() {
      stopped = true;
      clearInterval(retiring);
      await endAll();
      log.close();
    },
  };
}

/** The address of the socket; unknown when the app is called without one. */
function addressOf(c: Context): string | undefined {
  return c.env && 'incoming' in c.env ? getConnInfo(c).remote.address : undefined;
}
