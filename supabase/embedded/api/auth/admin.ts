import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { adminUser, deletion, linkRequest, readBan, readBody } from './body.ts';
import type { AuthContext } from './context.ts';
import { inTransaction } from './database.ts';
import { AuthFailure, notOffered } from './failure.ts';
import { generateLink } from './links.ts';
import { findUser, listUsers, presentUser, presentUsers } from './users.ts';
import { changeUser, createUser, type UserChange } from './write-users.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function userId(c: Context): string {
  const id = c.req.param('id') ?? '';
  if (!UUID.test(id)) throw new AuthFailure(404, 'validation_failed', 'user_id must be an UUID');
  return id.toLowerCase();
}

function refuseUnused(body: z.output<typeof adminUser>): void {
  if (body.phone) throw notOffered('phone numbers');
  if (body.password_hash !== undefined) throw notOffered('passwords that are hashed already');
}

/** Of whoever passed the door below. */
const asker = { trusted: true, address: '' };

async function readChange(auth: AuthContext, body: z.output<typeof adminUser>): Promise<UserChange> {
  refuseUnused(body);
  const bannedUntil = readBan(body.ban_duration);
  return {
    ...(body.email ? { email: body.email } : {}),
    ...(body.password ? { passwordHash: await auth.passwords.hash(body.password, asker) } : {}),
    ...(body.email_confirm === undefined ? {} : { confirmed: body.email_confirm }),
    ...(body.role ? { role: body.role } : {}),
    ...(body.app_metadata ? { appMetadata: body.app_metadata } : {}),
    ...(body.user_metadata ? { userMetadata: body.user_metadata } : {}),
    ...(bannedUntil === undefined ? {} : { bannedUntil }),
  };
}

/** `auth.admin.*`: users and links, for the secret key only. */
export function adminRoutes(auth: AuthContext): Hono {
  const app = new Hono();

  app.use('*', async (c, next) => {
    const caller = await auth.identify(c.req.raw.headers).catch(() => null);
    if (!caller)
      throw new AuthFailure(401, 'no_authorization', 'This endpoint requires a valid Bearer token');
    if (caller.role !== 'service_role') throw new AuthFailure(403, 'not_admin', 'User not allowed');
    await next();
  });

  app.post('/users', async (c) => {
    const body = await readBody(c, adminUser);
    if (!body.email) {
      throw new AuthFailure(
        400,
        'validation_failed',
        'Cannot create a user without either an email or phone',
      );
    }
    const { email: _, confirmed, ...change } = await readChange(auth, body);
    const user = {
      ...change,
      email: body.email,
      confirmed: confirmed === true,
      ...(body.id ? { id: body.id } : {}),
    };
    return c.json(await inTransaction(auth.pool, async (db) => presentUser(db, await createUser(db, user))));
  });

  app.get('/users', async (c) => {
    const page = Math.max(1, Number.parseInt(c.req.query('page') || '1', 10) || 1);
    const perPage = Math.min(1000, Math.max(1, Number.parseInt(c.req.query('per_page') || '50', 10) || 50));
    const { shown, total } = await inTransaction(auth.pool, async (db) => {
      const { users, total } = await listUsers(db, page, perPage);
      return { shown: await presentUsers(db, users), total };
    });
    c.header('x-total-count', String(total));
    const last = Math.max(1, Math.ceil(total / perPage));
    const link = (to: number, rel: string) => `</admin/users?page=${to}&per_page=${perPage}>; rel="${rel}"`;
    c.header('link', [...(page < last ? [link(page + 1, 'next')] : []), link(last, 'last')].join(', '));
    return c.json({ users: shown, aud: 'authenticated' });
  });

  app.get('/users/:id', async (c) => {
    const shown = await inTransaction(auth.pool, async (db) => {
      const user = await findUser(db, { id: userId(c) });
      return user && presentUser(db, user);
    });
    if (!shown) throw new AuthFailure(404, 'user_not_found', 'User not found');
    return c.json(shown);
  });

  app.put('/users/:id', async (c) => {
    const id = userId(c);
    const change = await readChange(auth, await readBody(c, adminUser));
    return c.json(
      await inTransaction(auth.pool, async (db) => presentUser(db, await changeUser(db, id, change, null))),
    );
  });

  app.delete('/users/:id', async (c) => {
    const id = userId(c);
    if ((await readBody(c, deletion)).should_soft_delete) throw notOffered('soft deletion of users');
    const gone = await inTransaction(auth.pool, (db) =>
      db.query('delete from auth.users where id = $1', [id]),
    );
    if (!gone.rowCount) throw new AuthFailure(404, 'user_not_found', 'User not found');
    return c.json({});
  });

  app.post('/generate_link', async (c) => {
    const body = await readBody(c, linkRequest);
    const request = {
      type: body.type,
      email: body.email,
      data: body.data ?? {},
      redirectTo: c.req.query('redirect_to') ?? body.redirect_to ?? auth.siteUrl,
      apiUrl: auth.apiUrl,
    };
    return c.json(await inTransaction(auth.pool, (db) => generateLink(db, request)));
  });

  return app;
}
