import { timingSafeEqual } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
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

/**
 * The gateway in front of the four services, as a Supabase project has it: cross-origin headers, and a valid API key
 * on every request but those that browsers make by themselves (links in mails, public and signed files). Who the
 * caller is, each service reads from the token itself. Functions check their own tokens and answer `OPTIONS` themselves.
 */
export function createApi(parts: ApiParts, keys: ApiKeys): Hono {
  const api = new Hono();
  for (const path of ['/rest/*', '/auth/*', '/storage/*']) {
    api.use(path, cors({ origin: '*', allowMethods: methods, exposeHeaders: exposed, maxAge: 3600 }));
    api.use(path, requireKey(keys));
  }
  api.route('/rest/v1', parts.rest);
  api.route('/auth/v1', parts.auth);
  api.route('/storage/v1', parts.storage);
  api.route('/functions/v1', parts.functions);
  return api;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const exposed = [
  'Content-Encoding',
  'Content-Location',
  'Content-Range',
  'Content-Type',
  'Date',
  'Location',
  'Preference-Applied',
  'Server',
  'X-Supabase-Api-Version',
];
const open = /^\/(auth\/v1\/(verify|health|\.well-known)|storage\/v1\/(object\/(public|sign)|render)\/)/;

function requireKey(keys: ApiKeys): MiddlewareHandler {
  const valid = [keys.publishableKey, keys.secretKey].map((key) => Buffer.from(key));
  return async (c, next) => {
    if (c.req.method === 'GET' && open.test(c.req.path)) return next();
    const key = c.req.header('apikey') ?? c.req.query('apikey') ?? bearer(c.req.header('authorization'));
    if (!key) {
      return c.json(
        {
          message: 'No API key found in request',
          hint: 'No `apikey` request header or url param was found.',
        },
        401,
      );
    }
    const given = Buffer.from(key);
    if (!valid.some((known) => known.length === given.length && timingSafeEqual(known, given))) {
      return c.json(
        { message: 'Invalid API key', hint: 'Double check your Supabase `anon` or `service_role` API key.' },
        401,
      );
    }
    return next();
  };
}

function bearer(authorization: string | undefined): string | undefined {
  return /^bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
}
