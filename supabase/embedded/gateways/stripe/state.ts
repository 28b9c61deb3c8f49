import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, Problem } from '../../problem.ts';
import { writeState } from '../../state-file.ts';
import type { Charge, Dispute, Draft, Event, Intent, Refund, Session, Settled } from './objects.ts';

export type Account = { id: string; name: string; secret_keys: string[] };

/** Where events go. Two secrets while one is being rotated: Stripe then signs with both. */
export type Endpoint = {
  id: string;
  account: string;
  url: string;
  secrets: string[];
  enabled_events: string[];
};

/** What an idempotency key remembers. `status` is null while the first request still runs. */
export type Kept = { request: string; status: number | null; body: string; at: number };

export type State = {
  accounts: Account[];
  endpoints: Endpoint[];
  sessions: Record<string, Session>;
  drafts: Record<string, Draft>;
  intents: Record<string, Intent>;
  charges: Record<string, Charge>;
  refunds: Record<string, Refund>;
  disputes: Record<string, Dispute>;
  settled: Record<string, Settled>;
  events: Record<string, Event>;
  /** Which account an object belongs to. */
  owners: Record<string, string>;
  keys: Record<string, Kept>;
};

export function emptyState(): State {
  return {
    accounts: [],
    endpoints: [],
    sessions: {},
    drafts: {},
    intents: {},
    charges: {},
    refunds: {},
    disputes: {},
    settled: {},
    events: {},
    owners: {},
    keys: {},
  };
}

/** The state of an earlier run, empty when there is no file. Throws a Problem for a damaged file, and leaves it as it is. */
export function loadState(file: string | undefined): State {
  if (!file) return emptyState();
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) throw new SyntaxError('no object');
    const state: State = { ...emptyState(), ...kept };
    if (!hasForm(state)) throw new SyntaxError('not the form of a state');
    // A request that ran when the process ended runs no longer.
    for (const [key, kept] of Object.entries(state.keys)) if (kept.status === null) delete state.keys[key];
    return state;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return emptyState();
    throw new Problem(
      `${file}, the payments of the Stripe stand-in, is damaged or cannot be read: restore it from a copy, or delete it to forget them.`,
    );
  }
}

/** Whether every part is the list or the object of objects that it should be. */
function hasForm(state: State): boolean {
  return Object.entries(emptyState()).every(([name, empty]) => {
    const part: unknown = state[name as keyof State];
    if (typeof part !== 'object' || part === null || Array.isArray(part) !== Array.isArray(empty))
      return false;
    const kind = name === 'owners' ? 'string' : 'object';
    return Object.values(part).every((one) => one !== null && typeof one === kind);
  });
}

export function saveState(file: string | undefined, state: State): void {
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeState(file, JSON.stringify(state));
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id that looks like Stripe's. */
export function newId(prefix: string, length = 24): string {
  return prefix + Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');
}

/** What every part of the stand-in works on. */
export type Core = {
  state: State;
  publicUrl: string;
  /** Unix seconds, UTC. */
  now(): number;
  /** Writes the state to its file. */
  save(): void;
  /** Announces an event of an account to its endpoints. */
  emit(account: string, type: string, object: object): void;
};
