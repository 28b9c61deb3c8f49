import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { SignJWT } from 'jose';
import ws from 'ws';
import { z } from 'zod';
import { dataFolder } from '../settings.ts';

/** The Supabase under test, and whether it is the embedded one (which may be killed). */
export type Target = {
  /** Origin of the API. */
  url: string;
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
  databaseUrl: string;
  embedded: boolean;
  dataDir: string;
};

const stackSchema = z.object({
  url: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
  jwtSecret: z.string(),
  databaseUrl: z.string(),
});

const environmentSchema = z.object({
  CONTRACT_URL: z.string(),
  CONTRACT_PUBLISHABLE_KEY: z.string(),
  CONTRACT_SECRET_KEY: z.string(),
  CONTRACT_JWT_SECRET: z.string(),
  CONTRACT_DB_URL: z.string(),
});

/**
 * Reads the target: any Supabase by `CONTRACT_URL`, `CONTRACT_PUBLISHABLE_KEY`, `CONTRACT_SECRET_KEY`,
 * `CONTRACT_JWT_SECRET` (HS256) and `CONTRACT_DB_URL` (role postgres), else the running embedded stack of `ZAGUAN_DATA`.
 */
export function readTarget(): Target {
  const dataDir = dataFolder();
  if (process.env.CONTRACT_URL) {
    const env = environmentSchema.parse(process.env);
    return {
      url: env.CONTRACT_URL,
      publishableKey: env.CONTRACT_PUBLISHABLE_KEY,
      secretKey: env.CONTRACT_SECRET_KEY,
      jwtSecret: env.CONTRACT_JWT_SECRET,
      databaseUrl: env.CONTRACT_DB_URL,
      embedded: false,
      dataDir,
    };
  }
  const file = join(dataDir, 'stack.json');
  if (!existsSync(file)) {
    throw new Error(`No stack runs in ${dataDir}: start one, or name another Supabase by CONTRACT_URL.`);
  }
  const stack = stackSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { ...stack, embedded: true, dataDir };
}

export const target = readTarget();

/** A client with a key, and optionally somebody's token. It keeps no session. */
export function clientFor(key: string, token?: string): SupabaseClient {
  return createClient(target.url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // The types of ws and of the browser's WebSocket differ in what nobody uses here.
    realtime: { transport: ws as never },
    ...(token ? { global: { headers: { Authorization: `Bearer ${token}` } } } : {}),
  });
}

/** Anybody. */
export const visitor = (): SupabaseClient => clientFor(target.publishableKey);

/** The server: passes row level security. */
export const server = (): SupabaseClient => clientFor(target.secretKey);

/** A client that presents this token. */
export const bearer = (token: string): SupabaseClient => clientFor(target.publishableKey, token);

/** A signed-in user of a made-up id. */
export async function userClient(id: string): Promise<SupabaseClient> {
  return bearer(await tokenFor(id));
}

/** A session token as the auth service signs it. `expires` is in jose's notation. */
export function tokenFor(id: string, expires = '1h', secret = target.jwtSecret): Promise<string> {
  return new SignJWT({ role: 'authenticated', email: `${id}@contract.test`, session_id: id })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(id)
    .setAudience('authenticated')
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
}
