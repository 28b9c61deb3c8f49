import type { Client } from './clients.ts';
import { isAway, UnexpectedError, unavailable } from './failures.ts';

/** Bytes in memory of their own; Deno 2.1 has no type parameter to say so. */
export type Bytes = ReturnType<Uint8Array['slice']>;

type StoredFile = { bucket: string; path: string; bytes: Bytes; type: string };

/** Seconds: what is named by its own bytes never changes. */
const year = 31_536_000;

/** Stores bytes under a path that their own hash names. That they lie there already, from a request before, is as good. */
export async function storeOnce(server: Client, { bucket, path, bytes, type }: StoredFile): Promise<void> {
  const { error } = await server.storage
    .from(bucket)
    .upload(path, bytes, { contentType: type, cacheControl: String(year), upsert: false });
  if (error && !isDuplicate(error)) throw storageFailure(error);
}

/** The bytes that lie under a path. Rejects when there are none. */
export async function fetchStored(server: Client, bucket: string, path: string): Promise<Bytes> {
  const { data, error } = await server.storage.from(bucket).download(path);
  if (error) throw storageFailure(error);
  return new Uint8Array(await data.arrayBuffer());
}

/** SHA-256 in hexadecimal. */
export async function sha256Of(bytes: Bytes): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What an error of storage means to our caller. Whose connection failed has no status. */
export function storageFailure(error: Error): Error {
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
  const away = error.name === 'StorageUnknownError' || isAway(status);
  return away ? unavailable() : new UnexpectedError('storage', error.name);
}

function isDuplicate(error: Error): boolean {
  return 'statusCode' in error && String(error.statusCode) === '409';
}
