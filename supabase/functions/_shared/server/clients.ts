import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../domain/database.types.ts';
import { retryingConflicts } from '../domain/database-conflict.ts';
import { required } from './env.ts';
import { noSession } from './failures.ts';
import { currentRequest } from './request-scope.ts';

export type Client = SupabaseClient<Database>;

/** Milliseconds after which a call to the stack itself is given up. */
const patience = 20_000;

const stateless = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

function connect(key: string, headers: Record<string, string> = {}): Client {
  return createClient<Database>(required('SUPABASE_URL'), key, {
    auth: stateless,
    global: {
      headers,
      fetch: retryingConflicts((input, init) =>
        fetch(input, { signal: AbortSignal.timeout(patience), ...init, headers: named(init?.headers) }),
      ),
    },
  });
}

/** Mails that a call queues are known by the request that made it. */
function named(headers?: HeadersInit): Headers {
  const all = new Headers(headers);
  const request = currentRequest();
  if (request !== undefined) all.set('x-zaguan-request', request);
  return all;
}

let server: Client | undefined;

/**
 * The server itself, past row level security. Only after the caller's right was checked, and never to sign anybody in:
 * the client would go on as that user.
 */
export function asServer(): Client {
  server ??= connect(required('SUPABASE_SERVICE_ROLE_KEY'));
  return server;
}

/** The caller with its own token: what it may not do, this client may not do. Throws NOSES when the request carries none. */
export function asCaller(request: Request): Client {
  const token = sessionToken(request);
  if (token === null) throw noSession();
  return connect(required('SUPABASE_ANON_KEY'), { Authorization: `Bearer ${token}` });
}

/**
 * To prove a password or a link to the auth server, with the secret key: by it the auth server knows us, and counts tries
 * by `address`, the caller's, where it is set to (IP address forwarding). One per use, since it remembers who it became.
 */
export function asProver(address: string | null = null): Client {
  const headers: Record<string, string> = address === null ? {} : { 'sb-forwarded-for': address };
  return connect(required('SUPABASE_SERVICE_ROLE_KEY'), headers);
}

/**
 * The JWT of a request; null without one. supabase-js sends the publishable key in its place when nobody is signed in.
 * It is not verified here: the database does that when it is used.
 */
export function sessionToken(request: Request): string | null {
  const token = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return token && token.split('.').length === 3 ? token : null;
}
