import { type Context, Hono } from 'hono';
import type { Pool } from 'pg';
import type { Identify } from '../claims.ts';
import { adminRoutes } from './admin.ts';
import { passwordGrant, readBody, refreshGrant, verification } from './body.ts';
import type { AuthContext } from './context.ts';
import { inTransaction } from './database.ts';
import { AuthFailure, answerFailure, notOffered } from './failure.ts';
import { askerOf, type SignInBounds, SignInLimits } from './limits.ts';
import { verifyLink } from './links.ts';
import { ownRoutes } from './own.ts';
import { Passwords } from './passwords.ts';
import { openSession, Reused, refreshSession } from './sessions.ts';
import { AccessTokens } from './tokens.ts';
import { findUser, isBanned } from './users.ts';

export type AuthOptions = {
  /** Logs in as `supabase_auth_admin`. */
  pool: Pool;
  jwtSecret: string;
  /** Address of the API, without a path: the issuer of tokens is `<apiUrl>/auth/v1`. */
  apiUrl: string;
  /** Where links lead that name no place. */
  siteUrl: string;
  identify: Identify;
  /** How many wrong passwords strangers may try; the usual ones unless told. */
  bounds?: SignInBounds;
};

/**
 * The part of GoTrue that the app and the functions use, to be mounted at `/auth/v1`. Sign-up is closed; what else
 * GoTrue can do answers 501 with a sentence.
 */
export function createAuth(options: AuthOptions): Hono {
  const auth: AuthContext = {
    pool: options.pool,
    passwords: new Passwords(),
    limits: new SignInLimits(options.bounds),
    apiUrl: options.apiUrl,
    siteUrl: options.siteUrl,
    identify: options.identify,
    tokens: new AccessTokens(options.jwtSecret, `${options.apiUrl}/auth/v1`),
  };
  const app = new Hono();
  app.onError((error, c) => answerFailure(c, error));

  app.get('/health', (c) =>
    c.json({ name: 'GoTrue', version: 'embedded', description: 'The part of GoTrue that Zaguán uses' }),
  );
  app.get('/settings', (c) =>
    c.json({
      external: { email: true, phone: false },
      disable_signup: true,
      mailer_autoconfirm: false,
      phone_autoconfirm: false,
    }),
  );
  app.post('/signup', () => {
    throw new AuthFailure(422, 'signup_disabled', 'Signups not allowed for this instance');
  });
  app.post('/token', async (c) => {
    const grant = c.req.query('grant_type');
    if (grant === 'password') return c.json(await signIn(auth, c));
    if (grant === 'refresh_token') return c.json(await refresh(auth, c));
    throw notOffered(`the grant ${grant}`);
  });
  app.post('/verify', async (c) => {
    const { type, token_hash } = await readBody(c, verification);
    return c.json(await inTransaction(auth.pool, (db) => verifyLink(db, auth.tokens, type, token_hash)));
  });
  app.route('/', ownRoutes(auth));
  app.route('/admin', adminRoutes(auth));
  // Not `notFound`: a mounted app would lose it.
  app.all('*', (c) => {
    throw notOffered(`${c.req.method} ${c.req.path}`);
  });
  return app;
}

/** A wrong password and an unknown e-mail are refused alike, after the same work. */
async function signIn(auth: AuthContext, c: Context): Promise<Record<string, unknown>> {
  const { email, password } = await readBody(c, passwordGrant);
  const asker = await askerOf(auth.identify, c);
  const found = await auth.limits.guard(asker, email, async () => {
    const user = await inTransaction(auth.pool, (db) => findUser(db, { email }));
    const right = await auth.passwords.matches(password, user?.encrypted_password ?? null, asker);
    return right ? user : null;
  });
  if (!found) throw new AuthFailure(400, 'invalid_credentials', 'Invalid login credentials');
  const session = await inTransaction(auth.pool, async (db) => {
    // Read again under a lock: the password may have been changed while it was compared.
    const user = await findUser(db, { id: found.id }, true);
    if (!user || user.encrypted_password !== found.encrypted_password) {
      throw new AuthFailure(400, 'invalid_credentials', 'Invalid login credentials');
    }
    if (isBanned(user)) throw new AuthFailure(400, 'user_banned', 'User is banned');
    if (!user.email_confirmed_at) throw new AuthFailure(400, 'email_not_confirmed', 'Email not confirmed');
    return openSession(db, auth.tokens, user, 'password');
  });
  return { ...session, weak_password: null };
}

async function refresh(auth: AuthContext, c: Context): Promise<Record<string, unknown>> {
  const { refresh_token } = await readBody(c, refreshGrant);
  const result = await inTransaction(auth.pool, (db) => refreshSession(db, auth.tokens, refresh_token));
  if (result instanceof Reused) throw result.failure;
  return result;
}
