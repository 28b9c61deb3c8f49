import { type Context, Hono } from 'hono';
import type { PoolClient } from 'pg';
import { ownChange, readBody } from './body.ts';
import type { AuthContext } from './context.ts';
import { inTransaction } from './database.ts';
import { AuthFailure, notOffered } from './failure.ts';
import { type Asker, askerOf } from './limits.ts';
import { endSessions } from './sessions.ts';
import type { AccessClaims } from './tokens.ts';
import { findUser, presentUser, type UserRow } from './users.ts';
import { changeUser } from './write-users.ts';

/** The user of a token whose session still lives; 403 `session_not_found` or `user_not_found` otherwise. */
async function signedIn(db: PoolClient, claims: AccessClaims): Promise<UserRow> {
  const user = await findUser(db, { id: claims.sub });
  if (!user) throw new AuthFailure(403, 'user_not_found', 'User from sub claim in JWT does not exist');
  const session = await db.query('select 1 from auth.sessions where id = $1::uuid and user_id = $2', [
    claims.session_id,
    user.id,
  ]);
  if (!session.rowCount) {
    throw new AuthFailure(403, 'session_not_found', 'Session from session_id claim in JWT does not exist');
  }
  return user;
}

function isScope(scope: string): scope is 'global' | 'local' | 'others' {
  return ['global', 'local', 'others'].includes(scope);
}

/** What a signed-in user asks about themselves: `user` and `logout`. */
export function ownRoutes(auth: AuthContext): Hono {
  const app = new Hono();
  const claimsOf = (c: Context) => auth.tokens.read(c.req.header('authorization'));

  app.get('/user', async (c) => {
    const claims = await claimsOf(c);
    return c.json(await inTransaction(auth.pool, async (db) => presentUser(db, await signedIn(db, claims))));
  });

  app.put('/user', async (c) => {
    const claims = await claimsOf(c);
    const body = await readBody(c, ownChange);
    const user = await inTransaction(auth.pool, (db) => signedIn(db, claims));
    if (body.email && body.email.toLowerCase() !== user.email) {
      throw notOffered('a change of e-mail by the user; the admin API changes it');
    }
    if (body.phone) throw notOffered('phone numbers');
    if (body.app_metadata !== undefined) {
      throw new AuthFailure(403, 'not_admin', 'Updating app_metadata requires admin privileges');
    }
    const asker = await askerOf(auth.identify, c);
    if (body.current_password !== undefined) await prove(auth, user, body.current_password, asker);
    const passwordHash =
      body.password === undefined ? undefined : await newHash(auth, body.password, user, asker);
    const shown = await inTransaction(auth.pool, async (db) => {
      await signedIn(db, claims);
      const change = {
        ...(passwordHash === undefined ? {} : { passwordHash }),
        ...(body.data === undefined ? {} : { userMetadata: body.data }),
      };
      return presentUser(db, await changeUser(db, user.id, change, claims.session_id));
    });
    return c.json(shown);
  });

  app.post('/logout', async (c) => {
    const claims = await claimsOf(c);
    const scope = c.req.query('scope') ?? 'global';
    if (!isScope(scope))
      throw new AuthFailure(400, 'validation_failed', `Unsupported logout scope "${scope}"`);
    await inTransaction(auth.pool, async (db) => {
      await signedIn(db, claims);
      await endSessions(db, claims.sub, scope, claims.session_id);
    });
    return c.body(null, 204);
  });

  return app;
}

async function prove(auth: AuthContext, user: UserRow, password: string, asker: Asker): Promise<void> {
  const proved = await auth.limits.guard(asker, user.id, async () =>
    (await auth.passwords.matches(password, user.encrypted_password, asker)) ? user : null,
  );
  if (!proved) throw new AuthFailure(400, 'invalid_credentials', 'Invalid login credentials');
}

/** The refusal of the present password tells whoever holds a session that it is the present one: a guess like any other. */
async function newHash(auth: AuthContext, password: string, user: UserRow, asker: Asker): Promise<string> {
  const hash = await auth.passwords.hash(password, asker);
  await auth.limits.guard(asker, user.id, async () => {
    if (await auth.passwords.matches(password, user.encrypted_password, asker)) {
      throw new AuthFailure(422, 'same_password', 'New password should be different from the old password.');
    }
    return null;
  });
  return hash;
}
