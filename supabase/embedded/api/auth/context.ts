import type { Context } from 'hono';
import type { Pool } from 'pg';
import type { Passwords } from './passwords.ts';
import type { AccessTokens } from './tokens.ts';

/** What the routes of the auth API share. */
export type AuthContext = {
  pool: Pool;
  tokens: AccessTokens;
  passwords: Passwords;
  apiUrl: string;
  siteUrl: string;
  /** The role a request speaks as by its keys and token; null when it carries none that is valid. */
  roleOf: (c: Context) => Promise<string | null>;
};
