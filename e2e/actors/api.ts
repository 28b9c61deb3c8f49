import type { AnswerOf, Contract, RequestOf } from '@shared/contracts/contract.ts';
import type { Database } from '@shared/database.types.ts';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import ws from 'ws';
import { readStack } from '../fixtures/stack.ts';

const stack = readStack();

export type Client = SupabaseClient<Database>;

function clientFor(key: string, token?: string): Client {
  return createClient<Database>(stack.apiUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // Node 20 has no WebSocket; the types of ws and of the browser's differ in what nobody uses here.
    realtime: { transport: ws as never },
    ...(token ? { global: { headers: { Authorization: `Bearer ${token}` } } } : {}),
  });
}

/** The server: passes row level security. */
export const server = clientFor(stack.secretKey);

/** Anybody. A fresh one, for it remembers who it signs in. */
export const visitor = (): Client => clientFor(stack.publishableKey);

/** Who presents this token. */
export const bearer = (token: string): Client => clientFor(stack.publishableKey, token);

const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 2, allowExitOnIdle: true });

/** Runs SQL as the role `postgres`: to move time, and to look at what no screen shows. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await pool.query<Row>(text, values)).rows;
}

/** Calls an edge function and gives what its contract promises; fails when it refuses. */
export async function call<C extends Contract>(
  contract: C,
  body: RequestOf<C>,
  token: string,
): Promise<AnswerOf<C>> {
  const response = await fetch(`${stack.apiUrl}/functions/v1/${contract.name}`, {
    method: 'POST',
    headers: {
      apikey: stack.publishableKey,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${contract.name} answered ${response.status} ${await response.text()}`);
  return contract.response.parse(await response.json()) as AnswerOf<C>;
}

/** Runs the reconciler as the clock does. */
export async function runSweep(): Promise<void> {
  const response = await fetch(`${stack.apiUrl}/functions/v1/sweep`, {
    method: 'POST',
    headers: { apikey: stack.secretKey, authorization: `Bearer ${stack.secretKey}` },
    body: '{}',
  });
  if (!response.ok) throw new Error(`sweep answered ${response.status} ${await response.text()}`);
}
