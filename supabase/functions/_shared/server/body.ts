import type { z } from 'zod';
import { Refusal } from '../domain/failures.ts';

/** Bytes; every contract that carries no file fits many times over. */
export const bodyLimit = 64 * 1024;

/**
 * Bytes beyond the limit that are read and thrown away, so that the sender hears why: one that is cut off in the middle of
 * sending sees a broken connection.
 */
const mostDiscarded = 32 * 1024 * 1024;

/** The body as text, exactly as it came. LARGE when it is longer than `limit` bytes, INVAL when it is not UTF-8. */
export async function readText(request: Request, limit = bodyLimit): Promise<string> {
  // What tells that it is too long is not kept at all.
  const told = Number(request.headers.get('content-length'));
  const bytes = new Uint8Array(told > limit ? 0 : limit);
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (length + part.value.length <= bytes.length) bytes.set(part.value, length);
    length += part.value.length;
    if (Math.max(length, told) > limit + mostDiscarded) {
      await reader?.cancel();
      break;
    }
  }
  if (Math.max(length, told) > limit) throw new Refusal('LARGE', `The body is longer than ${limit} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
  } catch {
    throw new Refusal('INVAL', 'The body is not UTF-8');
  }
}

/** What PostgreSQL takes for no text: NUL and half a surrogate pair, as JSON writes them (which it does not of whole pairs). */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether the database takes all texts of a value that came as JSON. */
export function isStorable(value: unknown): boolean {
  return !unstorable.test(JSON.stringify(value));
}

/**
 * Objects, lists and their members that a body may have: as many as the short ones hold, whatever its length. A file is
 * one of them; of millions a stranger could make the reader busy for seconds.
 */
const mostParts = bodyLimit;

const opening = new Set(Array.from('[{,', (sign) => sign.charCodeAt(0)));

function hasTooManyParts(text: string): boolean {
  let parts = 0;
  for (let at = 0; text.length > mostParts && at < text.length && parts <= mostParts; at++) {
    if (opening.has(text.charCodeAt(at))) parts++;
  }
  return parts > mostParts;
}

/** The JSON body as the schema reads it; an empty body counts as `{}`. INVAL names the first field that is wrong. */
export async function readJson<T extends z.ZodType>(
  request: Request,
  schema: T,
  limit?: number,
): Promise<z.output<T>> {
  const text = await readText(request, limit);
  if (hasTooManyParts(text)) throw new Refusal('INVAL', 'The body has too many parts');
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Refusal('INVAL', 'The body is not JSON');
  }
  if (!isStorable(value)) throw new Refusal('INVAL', 'The body holds what is no text');
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  // Only where it is wrong, never what it was: the value may be a password.
  throw new Refusal('INVAL', `${issue?.path.join('.') || 'body'}: ${issue?.code ?? 'invalid'}`);
}
