import { spawn } from 'node:child_process';
import { checkout } from '../settings.ts';
import { undoWhenInterrupted } from './leaving.ts';

export interface Finished {
  /** -1 when the program could not be started or was ended by a signal. */
  code: number;
  stdout: string;
  stderr: string;
  /** Both streams, as they came. */
  output: string;
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** What the program reads from its input; nothing otherwise. */
  input?: string;
  /** Milliseconds after which the program is ended; forty minutes unless told. */
  timeout?: number;
}

/** Runs a program to its end without a terminal. A failure is an answer, not an exception. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? checkout,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const forget = undoWhenInterrupted(() => child.kill('SIGTERM'));
    child.once('close', forget);
    // A program that does not read its input closes it; that is no failure.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
    const texts = { stdout: '', stderr: '', output: '' };
    const take = (name: 'stdout' | 'stderr') => (data: string) => {
      texts[name] += data;
      texts.output += data;
    };
    child.stdout.setEncoding('utf8').on('data', take('stdout'));
    child.stderr.setEncoding('utf8').on('data', take('stderr'));
    const timeout = options.timeout ?? 2_400_000;
    const timer = setTimeout(() => {
      texts.output += `\nEnded after ${timeout} ms.`;
      child.kill('SIGKILL');
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ ...texts, output: `${program}: ${error.message}`, code: -1 });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ ...texts, code: code ?? -1 });
    });
  });
}

/** Runs a program of `node_modules` by its script, so that neither npx nor a shell stands between. */
export function runNode(script: string, args: string[], options: RunOptions = {}): Promise<Finished> {
  return run(process.execPath, [script, ...args], options);
}
