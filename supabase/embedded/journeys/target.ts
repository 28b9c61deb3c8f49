import type { AnswerOf, Contract, RequestOf } from '@shared/contracts/contract.ts';
import { failureSchema } from '@shared/contracts/parts.ts';
import type { Database } from '@shared/database.types.ts';
import type { FailureCode } from '@shared/failures.ts';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import ws from 'ws';
import { dataFolder } from '../settings.ts';
import { readAddresses } from '../stack-file.ts';

/** The running stack of `ZAGUAN_DATA`. */
export const stack = readAddresses(dataFolder());

export type Client = SupabaseClient<Database>;

/** A client with a key, and optionally somebody's token. It keeps no session on disk and refreshes none by itself. */
export function clientFor(key: string, token?: string): Client {
  return createClient<Database>(stack.apiUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // The types of ws and of the browser's WebSocket differ in what nobody uses here.
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

const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 4, allowExitOnIdle: true });

/** Runs SQL as the role `postgres`, past row level security: to move time, and to look. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await pool.query<Row>(text, values)).rows;
}

export type Refused = {
  status: number;
  code: FailureCode;
  requestId: string;
  retryAfter?: number | undefined;
};

/** A POST to a function as the browser sends it. `caller` is a token; `headers` are what a liar may add. */
export function post(
  name: string,
  body: unknown,
  caller?: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${stack.apiUrl}/functions/v1/${name}`, {
    method: 'POST',
    headers: {
      ...headers,
      apikey: stack.publishableKey,
      authorization: `Bearer ${caller ?? stack.publishableKey}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
}

/** Calls a function and gives what its contract promises; fails the test with the code when it refuses. */
export async function call<C extends Contract>(
  contract: C,
  body: RequestOf<C>,
  caller?: string,
): Promise<AnswerOf<C>> {
  const response = await post(contract.name, body, caller);
  if (!response.ok) throw new Error(`${contract.name} answered ${response.status} ${await response.text()}`);
  return contract.response.parse(await response.json()) as AnswerOf<C>;
}

/** Calls a function that must refuse, and gives the refusal; fails the test when it does not. */
export async function refusal<C extends Contract>(
  contract: C,
  body: RequestOf<C>,
  caller?: string,
): Promise<Refused> {
  const response = await post(contract.name, body, caller);
  if (response.ok) throw new Error(`${contract.name} answered ${response.status}, a refusal was expected`);
  const { code, requestId, retryAfter } = failureSchema.parse(await response.json());
  return { status: response.status, code, requestId, retryAfter };
}
