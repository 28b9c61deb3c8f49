import { Hono } from 'hono';
import { z } from 'zod';
import type { StorageContext } from './context.ts';
import { asCaller } from './database.ts';
import { pathOf } from './download.ts';
import { noSuchObject, StorageFailure } from './failure.ts';
import { readAddress, readKey } from './keys.ts';
import { OBJECT_COLUMNS, type ObjectRow } from './objects.ts';
import { takeUpload } from './upload.ts';

const move = z.object({
  bucketId: z.string(),
  sourceKey: z.string(),
  destinationKey: z.string(),
  destinationBucket: z.string().optional(),
});
const removal = z.object({ prefixes: z.array(z.string()).max(1000) });

/** The JSON of a request in the form expected, else 400 with the field that is wrong. */
export function readJson<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new StorageFailure(400, 'InvalidRequest', `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
}

/** Uploading, moving and removing, each as the caller. Where RLS lets nothing change, nothing is reported as changed. */
export function changeRoutes(storage: StorageContext): Hono {
  const app = new Hono();

  app.post('/object/move', async (c) => {
    const caller = await storage.identify(c.req.raw.headers);
    const given = readJson(move, await c.req.json().catch(() => null));
    const moved = await asCaller(storage.pool, caller, ({ db }) =>
      db.query(
        `update storage.objects set bucket_id = $3, name = $4, updated_at = now()
          where bucket_id = $1 and name = $2`,
        [
          given.bucketId,
          readKey(given.sourceKey),
          given.destinationBucket ?? given.bucketId,
          readKey(given.destinationKey),
        ],
      ),
    );
    if (!moved.rowCount) throw noSuchObject();
    return c.json({ message: 'Successfully moved' });
  });

  app.post('/object/:bucket/*', async (c) => {
    const upsert = c.req.header('x-upsert') === 'true';
    return c.json(await takeUpload(storage, c, { ...readAddress(pathOf(c), '/object/'), upsert }));
  });

  app.put('/object/:bucket/*', async (c) =>
    c.json(await takeUpload(storage, c, { ...readAddress(pathOf(c), '/object/'), upsert: true })),
  );

  async function remove(headers: Headers, bucket: string, keys: string[]): Promise<ObjectRow[]> {
    const caller = await storage.identify(headers);
    const { rows } = await asCaller(storage.pool, caller, ({ db }) =>
      db.query<ObjectRow>(
        `delete from storage.objects where bucket_id = $1 and name = any ($2) returning ${OBJECT_COLUMNS}`,
        [bucket, keys],
      ),
    );
    await Promise.all(rows.map((row) => storage.disk.remove(row.version)));
    return rows;
  }

  app.delete('/object/:bucket', async (c) => {
    const { prefixes } = readJson(removal, await c.req.json().catch(() => null));
    return c.json(await remove(c.req.raw.headers, c.req.param('bucket'), prefixes));
  });

  app.delete('/object/:bucket/*', async (c) => {
    const { bucket, key } = readAddress(pathOf(c), '/object/');
    if ((await remove(c.req.raw.headers, bucket, [key])).length === 0) throw noSuchObject();
    return c.json({ message: 'Successfully deleted' });
  });

  return app;
}
