import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

/** The state of an earlier run, empty when there is no file; a damaged file is said, not overwritten. */
export function loadState(file: string | undefined): State {
  if (!file) return emptyState();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return emptyState();
  }
  try {
    const state: State = { ...emptyState(), ...JSON.parse(text) };
    // A request that ran when the process ended runs no longer.
    for (const [key, kept] of Object.entries(state.keys)) if (kept.status === null) delete state.keys[key];
    return state;
  } catch {
    throw new Error(`The Stripe stand-in cannot read ${file}: delete it to start afresh.`);
  }
}

/** Writes beside and renames, so that a crash leaves the earlier file whole. */
export function saveState(file: string | undefined, state: State): void {
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.new`, file);
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
