import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, Problem } from './problem.ts';
import { lives, markOf, type ProcessMark } from './processes.ts';
import { writeState } from './state-file.ts';

const addressesSchema = z.object({
  /** The app, and the whole API on the same origin. */
  url: z.string(),
  /** The API alone. */
  apiUrl: z.string(),
  publishableKey: z.string(),
  /** Stands for `service_role`: it passes row level security. */
  secretKey: z.string(),
  jwtSecret: z.string(),
  /** As the role `postgres`. */
  databaseUrl: z.string(),
  mailUrl: z.string(),
  stripeUrl: z.string(),
  pid: z.number(),
});

/** How tests and scripts find a running stack: `<data folder>/stack.json`, readable by its owner alone. */
export type StackAddresses = z.infer<typeof addressesSchema>;

const markSchema = z.object({ pid: z.int().positive(), born: z.string() });

const addressFile = (dataDir: string) => join(dataDir, 'stack.json');
const markFile = (dataDir: string) => join(dataDir, 'stack.pid');

export function writeAddresses(dataDir: string, addresses: StackAddresses): void {
  writeState(addressFile(dataDir), `${JSON.stringify(addresses, undefined, 2)}\n`);
}

/** The addresses of the stack that runs on this data folder; a Problem when none does. */
export function readAddresses(dataDir: string): StackAddresses {
  try {
    return addressesSchema.parse(JSON.parse(readFileSync(addressFile(dataDir), 'utf8')));
  } catch {
    throw new Problem(`No stack runs on ${dataDir}: start one with "npm start".`);
  }
}

/** The process that holds the data folder, if it still lives. A damaged mark names none. */
export function holderOf(dataDir: string): ProcessMark | undefined {
  try {
    const mark = markSchema.parse(JSON.parse(readFileSync(markFile(dataDir), 'utf8')));
    return lives(mark) ? mark : undefined;
  } catch (error) {
    const unreadable = error instanceof SyntaxError || error instanceof z.ZodError;
    if (codeOf(error) === 'ENOENT' || unreadable) return undefined;
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
  writeState(markFile(dataDir), JSON.stringify(markOf(process.pid)));
  return () => {
    rmSync(addressFile(dataDir), { force: true });
    rmSync(markFile(dataDir), { force: true });
  };
}
