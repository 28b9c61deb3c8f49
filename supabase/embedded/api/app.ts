import { timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';

export interface ApiParts {
  rest: Hono;
  auth: Hono;
  storage: Hono;
  functions: Hono;
}

export interface ApiKeys {
  publishableKey: string;
  secretKey: string;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const exposed = [
  'Content-Encoding',
  'Content-Location',
  'Content-Range',
  'Location',
  'Preference-Applied',
  'Retry-After',
  'X-Supabase-Api-Version',
];

/**
 * Bytes of a body at most. What is read whole must fit in memory many times over, for anybody may send it: the
 * publishable key is public. Functions and uploads have bounds of their own below these.
 */
const bounds = { '/rest/*': 10 * 1024 ** 2, '/auth/*': 64 * 1024, '/storage/*': 64 * 1024 ** 2 };

/** What storage is asked in JSON, which is read whole: as much as a thousand names. */
const questions = ['bucket', 'object/move', 'object/list/*', 'object/sign/*', 'object/:bucket'];
const longestQuestion = 2 * 1024 ** 2;

/**
 * The gateway in front of the four services, as a Supabase project has it. REST and storage identify their caller
 * themselves, functions check their own tokens and answer `OPTIONS`; auth, which reads sessions only, needs the key
 * checked before it.
 */
export function createApi(parts: ApiParts, keys: ApiKeys): Hono {
  const api = new Hono();
  for (const [path, maxSize] of Object.entries(bounds)) {
    api.use(path, cors({ origin: '*', allowMethods: methods, exposeHeaders: exposed, maxAge: 3600 }));
    api.use(path, atMost(maxSize));
  }
  for (const path of questions) api.use(`/storage/v1/${path}`, atMost(longestQuestion));
  api.use('/auth/*', requireKey(keys));
  api.route('/rest/v1', parts.rest);
  api.route('/auth/v1', parts.auth);
  api.route('/storage/v1', parts.storage);
  api.route('/functions/v1', parts.functions);
  return api;
}

function atMost(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: async (c) => {
      await discard(c.req.raw.body, 4 * maxSize);
      return c.json({ message: 'Payload too large' }, 413, { connection: 'close' });
    },
  });
}

/** Reads on and forgets, up to a bound of bytes: who is still sending would find the door shut before reading why. */
async function discard(body: ReadableStream<Uint8Array> | null, most: number): Promise<void> {
  if (body === null || body.locked) return;
  let left = most;
  for await (const part of body) {
    left -= part.length;
    if (left < 0) return;
  }
}

function requireKey(keys: ApiKeys): MiddlewareHandler {
  const valid = [keys.publishableKey, keys.secretKey].map((key) => Buffer.from(key));
  return async (c, next) => {
    if (c.req.path === '/auth/v1/health') return next();
    const key = c.req.header('apikey') ?? /^bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!key) return c.json({ message: 'No API key found in request' }, 401);
    const given = Buffer.from(key);
    const known = valid.some((one) => one.length === given.length && timingSafeEqual(one, given));
    return known ? next() : c.json({ message: 'Invalid API key' }, 401);
  };
}
