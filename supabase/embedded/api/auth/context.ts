import type { Pool } from 'pg';
import type { Identify } from '../claims.ts';
import type { SignInLimits } from './limits.ts';
import type { Passwords } from './passwords.ts';
import type { AccessTokens } from './tokens.ts';

/** What the routes of the auth API share. */
export type AuthContext = {
  pool: Pool;
  tokens: AccessTokens;
  passwords: Passwords;
  limits: SignInLimits;
  apiUrl: string;
  siteUrl: string;
  identify: Identify;
};
