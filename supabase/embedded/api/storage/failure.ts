import type { Context } from 'hono';
import { Unauthorized } from '../claims.ts';

/**
 * A refusal of the storage API. As in Supabase Storage the HTTP status is 400 for whatever the caller can mend,
 * and the body's `statusCode` says which kind it is.
 */
export class StorageFailure extends Error {
  readonly statusCode: number;
  readonly error: string;

  constructor(statusCode: number, error: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.error = error;
  }
}

export const noSuchObject = () => new StorageFailure(404, 'not_found', 'Object not found');
export const noSuchBucket = () => new StorageFailure(404, 'Bucket not found', 'Bucket not found');

const BY_SQLSTATE: Record<string, () => StorageFailure> = {
  '23505': () => new StorageFailure(409, 'Duplicate', 'The resource already exists'),
  '23503': noSuchBucket,
  '42501': () => new StorageFailure(403, 'Unauthorized', 'new row violates row-level security policy'),
};

function toFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  if (error instanceof Unauthorized) return new StorageFailure(403, 'Unauthorized', error.message);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOSPC|EDQUOT)$/.test(code)) return new StorageFailure(503, 'StorageFull', 'The disk is full');
  const known = BY_SQLSTATE[code];
  if (known) return known();
  if (
    /^(08|57P|53)|^E[A-Z]+$/.test(code) ||
    /Connection terminated|not queryable|timeout exceeded/.test(String(error))
  ) {
    return new StorageFailure(503, 'DatabaseUnavailable', 'The database is not available');
  }
  console.error('storage:', error);
  return new StorageFailure(500, 'InternalError', 'Internal server error');
}

/** Answers an error in the form that supabase-js reads. */
export function answerFailure(c: Context, thrown: unknown): Response {
  const { statusCode, error, message } = toFailure(thrown);
  c.status(statusCode < 500 ? 400 : statusCode === 501 ? 501 : statusCode === 503 ? 503 : 500);
  return c.json({ statusCode: String(statusCode), error, message });
}

/** What Supabase Storage can do and this stack does not need. */
export function notOffered(what: string): StorageFailure {
  return new StorageFailure(501, 'NotImplemented', `The embedded stack does not offer ${what}.`);
}
