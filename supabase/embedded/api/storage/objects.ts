import type { PoolClient } from 'pg';
import { noSuchObject } from './failure.ts';

/** A row of `storage.objects`. */
export type ObjectRow = {
  id: string;
  bucket_id: string;
  name: string;
  owner: string | null;
  version: string;
  metadata: {
    eTag?: string;
    size?: number;
    mimetype?: string;
    cacheControl?: string;
    lastModified?: string;
  } | null;
  user_metadata: Record<string, unknown> | null;
  created_at: Date;
  updated_at: Date;
  last_accessed_at: Date;
};

export const OBJECT_COLUMNS = `id, bucket_id, name, owner, version, metadata, user_metadata,
  created_at, updated_at, last_accessed_at`;

/** An object that the role of the transaction may see; missing and hidden are both 404 `not_found`. */
export async function findObject(db: PoolClient, bucket: string, key: string): Promise<ObjectRow> {
  const { rows } = await db.query<ObjectRow>(
    `select ${OBJECT_COLUMNS} from storage.objects where bucket_id = $1 and name = $2`,
    [bucket, key],
  );
  if (!rows[0]) throw noSuchObject();
  return rows[0];
}
