import { Hono } from 'hono';
import { z } from 'zod';
import { readJson } from './change.ts';
import type { StorageContext } from './context.ts';
import { asCaller } from './database.ts';

const request = z.object({
  prefix: z.string().default(''),
  limit: z.number().int().min(1).max(1000).default(100),
  offset: z.number().int().min(0).default(0),
  search: z.string().default(''),
  sortBy: z
    .object({
      column: z.enum(['name', 'created_at', 'updated_at', 'last_accessed_at']).default('name'),
      order: z.enum(['asc', 'desc']).default('asc'),
    })
    .prefault({}),
});

/** One level of a bucket as folders and files that the caller may see; folders come first and have no id. */
export function listRoutes(storage: StorageContext): Hono {
  const app = new Hono();
  app.post('/object/list/:bucket', async (c) => {
    const caller = await storage.identify(c.req.raw.headers);
    const { prefix, search, sortBy, limit, offset } = readJson(request, await c.req.json().catch(() => ({})));
    const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
    const { rows } = await asCaller(storage.pool, caller, ({ db }) =>
      db.query(
        `with seen as (
           select o.*, substr(o.name, length($2) + 1) as rest from storage.objects o
            where o.bucket_id = $1 and starts_with(o.name, $2) and starts_with(lower(substr(o.name, length($2) + 1)), lower($3))
         ), entries as (
           select split_part(rest, '/', 1) as name, null::uuid as id, null::timestamptz as updated_at,
                  null::timestamptz as created_at, null::timestamptz as last_accessed_at, null::jsonb as metadata
             from seen where strpos(rest, '/') > 0 group by 1
           union all
           select rest, id, updated_at, created_at, last_accessed_at, metadata from seen where strpos(rest, '/') = 0
         )
         select name, id, updated_at, created_at, last_accessed_at, metadata from entries
          order by id is not null, ${sortBy.column} ${sortBy.order}, name limit $4 offset $5`,
        [c.req.param('bucket'), folder, search, limit, offset],
      ),
    );
    return c.json(rows);
  });
  return app;
}
