import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Pool } from 'pg';
import type { Identify } from '../claims.ts';
import { bucketRoutes } from './buckets.ts';
import { changeRoutes } from './change.ts';
import type { StorageContext } from './context.ts';
import { Disk } from './disk.ts';
import { downloadRoutes } from './download.ts';
import { answerFailure, notOffered } from './failure.ts';
import { listRoutes } from './list.ts';
import { signRoutes } from './sign.ts';

export type StorageOptions = {
  /** Logs in as `authenticator`: each transaction speaks as its caller. */
  pool: Pool;
  /** Bytes are kept in `<dataDir>/storage`. */
  dataDir: string;
  jwtSecret: string;
  identify: Identify;
};

/** The part of Supabase Storage that the app and the functions use, to be mounted at `/storage/v1`. */
export function createStorage(options: StorageOptions): Hono {
  const storage: StorageContext = {
    pool: options.pool,
    identify: options.identify,
    disk: new Disk(join(options.dataDir, 'storage')),
    signingKey: createHmac('sha256', options.jwtSecret).update('storage: signed addresses').digest(),
  };
  const app = new Hono();
  app.onError((error, c) => answerFailure(c, error));
  for (const path of ['/object/copy', '/object/list-v2/*', '/object/upload/*']) {
    app.all(path, (c) => answerFailure(c, notOffered(`${c.req.method} ${c.req.path}`)));
  }
  for (const routes of [bucketRoutes, listRoutes, signRoutes, changeRoutes, downloadRoutes]) {
    app.route('/', routes(storage));
  }
  // Not `notFound`: a mounted app would lose it.
  app.all('*', (c) => answerFailure(c, notOffered(`${c.req.method} ${c.req.path}`)));
  return app;
}
