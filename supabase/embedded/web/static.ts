import { type Context, Hono } from 'hono';
import { type Asset, type Encoding, readAssets } from './assets.ts';
import { headersFor, readHeaderRules } from './headers.ts';

/** Written for other hosts; nobody needs to fetch them. */
const hostFiles = new Set(['/_headers', '/_redirects', '/headers.json', '/vercel.json', '/nginx.conf']);

/**
 * The built app as a static host serves it: the headers of the build, compression, and `index.html` for every path
 * that is a page of the app. A missing file under `/assets/` stays missing: a page in its place would be cached.
 */
export function createStatic(dist: string): Hono {
  const assets = readAssets(dist);
  const rules = readHeaderRules(dist);
  const app = new Hono();
  app.on(['GET', 'HEAD'], '*', async (c) => {
    const asked = hostFiles.has(c.req.path) ? '/' : c.req.path;
    const path = assets.has(asked) || asked.startsWith('/assets/') ? asked : '/index.html';
    const asset = assets.get(path);
    for (const [name, value] of headersFor(rules, path, asset !== undefined)) c.header(name, value);
    return asset ? answer(c, asset) : c.text('Not found', 404);
  });
  return app;
}

async function answer(c: Context, asset: Asset): Promise<Response> {
  c.header('Content-Type', asset.type);
  c.header('ETag', asset.etag);
  if (asset.compresses) c.header('Vary', 'Accept-Encoding');
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
  const encoding = asset.compresses ? chooseEncoding(c.req.header('accept-encoding') ?? '') : undefined;
  if (encoding) c.header('Content-Encoding', encoding);
  const body = encoding ? await asset.in(encoding) : asset.body;
  return c.body(new Uint8Array(body));
}

function chooseEncoding(accepted: string): Encoding | undefined {
  const names = accepted.split(',').map((part) => part.split(';'));
  const takes = (name: string) =>
    names.some(([n, q]) => n?.trim() === name && !/^\s*q=0(\.0*)?$/.test(q ?? ''));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}
