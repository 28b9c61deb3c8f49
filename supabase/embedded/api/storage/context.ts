import type { Pool } from 'pg';
import type { Identify } from '../claims.ts';
import type { Disk } from './disk.ts';

/** What the routes of the storage API share. */
export type StorageContext = {
  pool: Pool;
  disk: Disk;
  identify: Identify;
  /** Signs the addresses of files; derived from the JWT secret, so that neither kind of token passes for the other. */
  signingKey: Uint8Array;
};
