import { Hono } from 'hono';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { readJson } from './change.ts';
import type { StorageContext } from './context.ts';
import { asCaller } from './database.ts';
import { pathOf } from './download.ts';
import { readAddress, readKey } from './keys.ts';
import { findObject } from './objects.ts';

const expiry = z.number().int().min(1);
const one = z.object({ expiresIn: expiry });
const many = z.object({ expiresIn: expiry, paths: z.array(z.string()).min(1).max(500) });
const UNSEEN = 'Either the object does not exist or you do not have access to it';

/** Addresses that open one file to whoever holds them, for `expiresIn` seconds. Only for what the caller may read. */
export function signRoutes(storage: StorageContext): Hono {
  const app = new Hono();

  async function sign(bucket: string, key: string, expiresIn: number): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({ url: `${bucket}/${key}`, iat: now, exp: now + expiresIn })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(storage.signingKey);
    return `/object/sign/${bucket}/${key}?token=${token}`;
  }

  app.post('/object/sign/:bucket', async (c) => {
    const caller = await storage.identify(c.req.raw.headers);
    const bucket = c.req.param('bucket');
    const { paths, expiresIn } = readJson(many, await c.req.json().catch(() => null));
    const seen = await asCaller(storage.pool, caller, ({ db }) =>
      db.query<{ name: string }>(
        'select name from storage.objects where bucket_id = $1 and name = any ($2)',
        [bucket, paths.map(readKey)],
      ),
    );
    const names = new Set(seen.rows.map((row) => row.name));
    return c.json(
      await Promise.all(
        paths.map(async (path) => ({
          error: names.has(path) ? null : UNSEEN,
          path,
          signedURL: names.has(path) ? await sign(bucket, path, expiresIn) : null,
        })),
      ),
    );
  });

  app.post('/object/sign/:bucket/*', async (c) => {
    const caller = await storage.identify(c.req.raw.headers);
    const { bucket, key } = readAddress(pathOf(c), '/object/sign/');
    const { expiresIn } = readJson(one, await c.req.json().catch(() => null));
    await asCaller(storage.pool, caller, ({ db }) => findObject(db, bucket, key));
    return c.json({ signedURL: await sign(bucket, key, expiresIn) });
  });

  return app;
}
