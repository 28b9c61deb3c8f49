import { Hono } from 'hono';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { StorageContext } from './context.ts';
import { asCaller } from './database.ts';
import { noSuchBucket, StorageFailure } from './failure.ts';
import { readBucketName } from './keys.ts';

export type BucketRow = {
  id: string;
  name: string;
  owner: string | null;
  public: boolean;
  file_size_limit: string | null;
  allowed_mime_types: string[] | null;
  created_at: Date;
  updated_at: Date;
};

const COLUMNS = 'id, name, owner, public, file_size_limit, allowed_mime_types, created_at, updated_at';

const creation = z.object({
  name: z.string().min(1),
  id: z.string().optional(),
  public: z.boolean().default(false),
  file_size_limit: z.union([z.number().int().nonnegative(), z.string()]).nullish(),
  allowed_mime_types: z.array(z.string()).nullish(),
});

/** A bucket by its id, past RLS if the session is the service. 404 `Bucket not found`. */
export async function findBucket(db: PoolClient, id: string): Promise<BucketRow> {
  const { rows } = await db.query<BucketRow>(`select ${COLUMNS} from storage.buckets where id = $1`, [id]);
  if (!rows[0]) throw noSuchBucket();
  return rows[0];
}

const UNITS: Record<string, number> = {
  B: 1,
  KB: 1000,
  MB: 1_000_000,
  GB: 1_000_000_000,
  KIB: 1024,
  MIB: 1_048_576,
};

/** Bytes of a limit given as a number or as `5MB`. */
function readSize(limit: number | string | null | undefined): number | null {
  if (limit === null || limit === undefined) return null;
  if (typeof limit === 'number') return limit;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(limit) ?? [];
  const factor = unit === undefined ? undefined : UNITS[unit.toUpperCase() || 'B'];
  if (factor === undefined)
    throw new StorageFailure(400, 'InvalidRequest', `Invalid file size limit: ${limit}`);
  return Math.floor(Number(amount) * factor);
}

function present(bucket: BucketRow): Record<string, unknown> {
  const { file_size_limit, ...rest } = bucket;
  return {
    ...rest,
    owner: bucket.owner ?? '',
    file_size_limit: file_size_limit === null ? null : Number(file_size_limit),
  };
}

/** Buckets: seen and made by whom the policies of `storage.buckets` let, which without any is the secret key alone. */
export function bucketRoutes(storage: StorageContext): Hono {
  const app = new Hono();

  app.get('/bucket', async (c) => {
    const caller = await storage.identify(c.req.raw.headers);
    const { rows } = await asCaller(storage.pool, caller, ({ db }) =>
      db.query<BucketRow>(`select ${COLUMNS} from storage.buckets order by name`),
    );
    return c.json(rows.map(present));
  });

  app.get('/bucket/:id', async (c) => {
    const caller = await storage.identify(c.req.raw.headers);
    return c.json(
      present(await asCaller(storage.pool, caller, ({ db }) => findBucket(db, c.req.param('id')))),
    );
  });

  app.post('/bucket', async (c) => {
    const caller = await storage.identify(c.req.raw.headers);
    const given = creation.safeParse(await c.req.json().catch(() => null));
    if (!given.success) throw new StorageFailure(400, 'InvalidRequest', 'A bucket needs a name');
    const bucket = given.data;
    const id = readBucketName(bucket.id || bucket.name);
    await asCaller(storage.pool, caller, ({ db }) =>
      db.query(
        `insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
         values ($1, $2, $3, $4, $5)`,
        [
          id,
          readBucketName(bucket.name),
          bucket.public,
          readSize(bucket.file_size_limit),
          bucket.allowed_mime_types ?? null,
        ],
      ),
    );
    return c.json({ name: id });
  });

  return app;
}
