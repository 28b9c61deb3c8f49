import type { MiddlewareHandler } from 'hono';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * For pages and controls that exist on the embedded stack alone and ask for no password. Lets in only who calls them by
 * a name of this machine (a foreign page that renames itself to our address, DNS rebinding, is 421), and lets act only
 * their own pages and programs (a form or script of another site is 403).
 */
export function ownPagesOnly(port: number): MiddlewareHandler {
  const names = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!names.has(host)) return c.text('Wrong host', 421);
    if (!reading.has(c.req.method) && isForeign(c.req.raw.headers, host)) return c.text('Other site', 403);
    return next();
  };
}

/** Browsers say where a request comes from, programs say nothing. */
function isForeign(headers: Headers, host: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== `http://${host}`;
}
