import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, Problem } from './problem.ts';
import { lives, markOf, type ProcessMark } from './processes.ts';

/** How tests and scripts find a running stack: `<data folder>/stack.json`, readable by its owner alone. */
export interface StackAddresses {
  /** The app, and the whole API on the same origin. */
  url: string;
  /** The API alone. */
  apiUrl: string;
  publishableKey: string;
  /** Stands for `service_role`: it passes row level security. */
  secretKey: string;
  jwtSecret: string;
  /** As the role `postgres`. */
  databaseUrl: string;
  mailUrl: string;
  stripeUrl: string;
  pid: number;
}

const addressFile = (dataDir: string) => join(dataDir, 'stack.json');
const markFile = (dataDir: string) => join(dataDir, 'stack.pid');

export function writeAddresses(dataDir: string, addresses: StackAddresses): void {
  writeFileSync(addressFile(dataDir), `${JSON.stringify(addresses, undefined, 2)}\n`, { mode: 0o600 });
}

/** The addresses of the stack that runs on this data folder; a Problem when none does. */
export function readAddresses(dataDir: string): StackAddresses {
  try {
    return JSON.parse(readFileSync(addressFile(dataDir), 'utf8'));
  } catch {
    throw new Problem(`No stack runs on ${dataDir}: start one with "npm start".`);
  }
}

/** The process that holds the data folder, if it still lives. */
export function holderOf(dataDir: string): ProcessMark | undefined {
  try {
    const mark: ProcessMark = JSON.parse(readFileSync(markFile(dataDir), 'utf8'));
    return lives(mark) ? mark : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Takes the data folder for this process; two stacks on one folder would destroy it.
 * @returns what gives it back
 */
export function hold(dataDir: string): () => void {
  const holder = holderOf(dataDir);
  if (holder)
    throw new Problem(`A stack is running on ${dataDir} already (process ${holder.pid}): stop it first.`);
  writeFileSync(markFile(dataDir), JSON.stringify(markOf(process.pid)), { mode: 0o600 });
  return () => {
    rmSync(addressFile(dataDir), { force: true });
    rmSync(markFile(dataDir), { force: true });
  };
}
