import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { jwtVerify } from 'jose';
import type { Caller } from '../claims.ts';
import { findBucket } from './buckets.ts';
import type { StorageContext } from './context.ts';
import { asCaller, service } from './database.ts';
import { noSuchBucket, noSuchObject, StorageFailure } from './failure.ts';
import { readAddress } from './keys.ts';
import { findObject, type ObjectRow } from './objects.ts';

/** Types that a browser would run: from the app's own origin they must not. */
const ACTIVE = /^(text\/html|application\/xhtml\+xml|image\/svg\+xml|(text|application)\/xml)/i;

/** Reading files: as the caller, from a public bucket, or by a signed address. `HEAD` answers the headers alone. */
export function downloadRoutes(storage: StorageContext): Hono {
  const app = new Hono();
  const find = (caller: Caller, at: { bucket: string; key: string }) =>
    asCaller(storage.pool, caller, ({ db }) => findObject(db, at.bucket, at.key));
  const asRequested = async (c: Context, prefix: string) =>
    find(await storage.identify(c.req.raw.headers), readAddress(pathOf(c), prefix));

  async function findPublic(c: Context, prefix: string): Promise<ObjectRow> {
    const at = readAddress(pathOf(c), prefix);
    return asCaller(storage.pool, service, async ({ db }) => {
      if (!(await findBucket(db, at.bucket)).public) throw noSuchBucket();
      return findObject(db, at.bucket, at.key);
    });
  }

  async function send(c: Context, object: ObjectRow): Promise<Response> {
    const file = await storage.disk.read(object.version);
    if (!file) throw noSuchObject();
    const headers = headersOf(object, file.size, c.req.query('download'));
    if (c.req.method !== 'HEAD')
      return new Response(Readable.toWeb(file.stream) as unknown as ReadableStream, { headers });
    file.stream.destroy();
    return new Response(null, { headers });
  }

  app.get('/object/info/public/*', async (c) =>
    c.json(describe(await findPublic(c, '/object/info/public/'))),
  );
  app.get('/object/info/authenticated/*', async (c) =>
    c.json(describe(await asRequested(c, '/object/info/authenticated/'))),
  );
  app.get('/object/info/*', async (c) => c.json(describe(await asRequested(c, '/object/info/'))));
  app.get('/object/public/*', async (c) => send(c, await findPublic(c, '/object/public/')));
  app.get('/object/authenticated/*', async (c) => send(c, await asRequested(c, '/object/authenticated/')));
  app.get('/object/sign/*', async (c) => {
    const at = readAddress(pathOf(c), '/object/sign/');
    await requireSignature(c.req.query('token') ?? '', `${at.bucket}/${at.key}`, storage.signingKey);
    return send(c, await find(service, at));
  });
  app.get('/object/*', async (c) => send(c, await asRequested(c, '/object/')));
  return app;
}

/** The path as it was sent: segments still encoded. */
export function pathOf(c: Context): string {
  return new URL(c.req.url).pathname;
}

async function requireSignature(token: string, url: string, key: Uint8Array): Promise<void> {
  const claims = await jwtVerify(token, key, { algorithms: ['HS256'] }).then(
    ({ payload }) => payload,
    (error: Error) => {
      throw new StorageFailure(400, 'InvalidJWT', error.message);
    },
  );
  if (claims.url !== url) throw new StorageFailure(400, 'InvalidSignature', 'Invalid signature');
}

function headersOf(object: ObjectRow, size: number, download: string | undefined): Headers {
  const type = object.metadata?.mimetype || 'application/octet-stream';
  const headers = new Headers({
    'content-type': type,
    'content-length': String(size),
    'cache-control': object.metadata?.cacheControl ?? 'no-cache',
    'last-modified': object.updated_at.toUTCString(),
    'x-content-type-options': 'nosniff',
  });
  if (object.metadata?.eTag) headers.set('etag', object.metadata.eTag);
  if (ACTIVE.test(type))
    headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  if (download !== undefined) {
    const name = encodeURIComponent(download || (object.name.split('/').at(-1) ?? ''));
    headers.set('content-disposition', `attachment; filename=${name}; filename*=UTF-8''${name};`);
  }
  return headers;
}

function describe(object: ObjectRow): Record<string, unknown> {
  const { metadata } = object;
  return {
    id: object.id,
    name: object.name,
    version: object.version,
    bucket_id: object.bucket_id,
    size: metadata?.size ?? null,
    content_type: metadata?.mimetype ?? null,
    cache_control: metadata?.cacheControl ?? null,
    etag: metadata?.eTag ?? null,
    metadata: object.user_metadata ?? {},
    last_modified: metadata?.lastModified ?? object.updated_at,
    created_at: object.created_at,
  };
}
