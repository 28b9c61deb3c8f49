import { type Context, Hono } from 'hono';
import type pg from 'pg';
import { type Caller, createIdentify, type Keys, Unauthorized } from '../claims.ts';
import { type Catalogue, CatalogueCache } from './catalogue.ts';
import { failureOf, RestFailure, unsupported } from './failure.ts';
import { listen } from './listener.ts';
import { type Plan, planRead, type RestRequest } from './plan.ts';
import { planCall } from './plan-call.ts';
import { planWrite } from './plan-write.ts';
import { parsePreferences } from './preferences.ts';
import { inTransaction } from './transaction.ts';

export type RestSettings = Keys & {
  /** Logged in as `authenticator`. Its `connectionTimeoutMillis` is how long a request waits for the database. */
  pools: { rest: pg.Pool };
  /** Rows of one answer at most, as hosted Supabase has it; null for no limit. */
  maxRows?: number | null;
};

/** Headers that go with a status; seconds after which a database that is away may be back. */
const moreOf: Record<number, Record<string, string>> = {
  401: { 'www-authenticate': 'Bearer' },
  503: { 'retry-after': '5' },
};

/** Names the catalogue did not know: it may be older than the request. */
const staleCodes = new Set(['PGRST200', 'PGRST202', 'PGRST204', 'PGRST205']);

/**
 * The part of PostgREST that supabase-js 2.109 uses, for schema `public`, to be mounted at `/rest/v1`. What it does
 * not do answers 501 with the code ZG501. Held to the contract suite in `supabase/embedded/contract`.
 */
export function createRest(settings: RestSettings): Hono {
  const pool = settings.pools.rest;
  const maxRows = settings.maxRows === undefined ? 1000 : settings.maxRows;
  const identify = createIdentify(settings);
  const cache = new CatalogueCache(pool);
  // Without these a killed database would end the process: an idle or a busy connection emits 'error'.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  listen(pool, () => cache.expire());

  const answer = async (c: Context, plan: (catalogue: Catalogue, request: RestRequest) => Plan) => {
    let caller: Caller | undefined;
    try {
      const { headers } = c.req.raw;
      caller = await identify(headers);
      const request = await readRequest(c);
      const context = { caller, method: c.req.method, path: new URL(c.req.url).pathname, headers };
      const { catalogue, planned } = await withFreshNames(cache, (current) => plan(current, request));
      return await inTransaction(pool, catalogue, context, planned.readOnly, planned.run);
    } catch (error) {
      if (error instanceof Unauthorized) return unauthorized(error);
      const { status, body } = failureOf(error, caller?.role ?? 'anon');
      return Response.json(body, { status, headers: moreOf[status] ?? {} });
    }
  };

  const byTable = (catalogue: Catalogue, request: RestRequest) =>
    request.method === 'GET' || request.method === 'HEAD'
      ? planRead(catalogue, request, maxRows)
      : planWrite(catalogue, request);

  const refusePath = () => {
    throw unsupported('paths other than /<table> and /rpc/<function>');
  };

  return new Hono()
    .all('/rpc/:name', (c) => answer(c, (catalogue, request) => planCall(catalogue, request, maxRows)))
    .all('/:name', (c) => answer(c, byTable))
    .all('*', (c) => answer(c, refusePath));
}

async function readRequest(c: Context): Promise<RestRequest> {
  const { method, raw, url } = c.req;
  return {
    method,
    name: c.req.param('name') ?? '',
    pairs: [...new URL(url).searchParams],
    preferences: parsePreferences(raw.headers),
    body: method === 'GET' || method === 'HEAD' ? '' : await c.req.text(),
  };
}

/** Plans with the catalogue as known, and once more with a new one when that lacks a name. */
async function withFreshNames(
  cache: CatalogueCache,
  plan: (catalogue: Catalogue) => Plan,
): Promise<{ catalogue: Catalogue; planned: Plan }> {
  const catalogue = await cache.get();
  try {
    return { catalogue, planned: plan(catalogue) };
  } catch (error) {
    const stale = error instanceof RestFailure && staleCodes.has(error.body.code);
    if (!stale || !(await cache.refresh())) throw error;
    const fresh = await cache.get();
    return { catalogue: fresh, planned: plan(fresh) };
  }
}

function unauthorized({ code, message }: Unauthorized): Response {
  const body = { code, message, details: null, hint: null };
  const headers = { 'www-authenticate': `Bearer error="invalid_token", error_description="${message}"` };
  return Response.json(body, { status: 401, headers });
}
