import { createHash } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { invalid, StripeFailure } from './errors.ts';
import { drop, type Fault, type Faults } from './faults.ts';
import { parseForm } from './form.ts';
import { answer } from './routes.ts';
import { apiVersion } from './shapes.ts';
import { type Account, type Core, type Kept, newId } from './state.ts';

/** A request as it came, for tests that ask what was sent. The key that authorised it is not kept. */
export type Received = {
  method: string;
  path: string;
  account: string;
  idempotency_key: string | null;
  params: string;
  status: number | null;
  replayed: boolean;
};

export type ApiEnv = { Bindings: Partial<HttpBindings> };

const day = 86_400;

/** Stripe's API under `/v1`: authorisation, idempotency, errors and the faults that a test asked for. */
export function createApi(core: Core, faults: Faults, received: Received[]): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.all('/v1/*', async (c) => {
    const request_id = newId('req_', 14);
    c.header('Request-Id', request_id);
    c.header('Stripe-Version', apiVersion);
    try {
      const account = authorise(core, c);
      checkVersion(c);
      return await receive(core, faults, received, c, account);
    } catch (error) {
      if (!(error instanceof StripeFailure)) throw error;
      return json(c, error.status, JSON.stringify(error.body()));
    }
  });
  return api;
}

function json(c: Context<ApiEnv>, status: number, body: string): Response {
  return c.newResponse(body, status as 200, { 'Content-Type': 'application/json' });
}

function authorise(core: Core, c: Context<ApiEnv>): Account {
  const header = c.req.header('authorization') ?? '';
  if (header === '') {
    throw new StripeFailure(401, 'invalid_request_error', 'You did not provide an API key.');
  }
  const key = header.replace(/^Bearer\s+/i, '');
  const account = core.state.accounts.find((candidate) => candidate.secret_keys.includes(key));
  if (!account)
    throw new StripeFailure(401, 'invalid_request_error', `Invalid API Key provided: ${key.slice(0, 8)}***`);
  return account;
}

function checkVersion(c: Context<ApiEnv>): void {
  const version = c.req.header('stripe-version');
  if (version !== undefined && version !== apiVersion) {
    throw invalid(`Invalid Stripe API version: ${version}. This server speaks ${apiVersion}.`);
  }
}

async function receive(
  core: Core,
  faults: Faults,
  received: Received[],
  c: Context<ApiEnv>,
  account: Account,
): Promise<Response> {
  const url = new URL(c.req.url);
  const params = c.req.method === 'POST' ? await readBody(c) : url.search.slice(1);
  const idempotency_key = c.req.header('idempotency-key') ?? null;
  const log: Received = {
    method: c.req.method,
    path: url.pathname,
    account: account.id,
    idempotency_key,
    params: Array.from(new URLSearchParams(params), ([name, value]) => `${name}=${value}`).join('&'),
    status: null,
    replayed: false,
  };
  received.push(log);
  if (received.length > 10_000) received.shift();
  const fault = faults.take(url.pathname, account.id);
  const done = await once(core, account, log, params, async () => {
    refuse(fault);
    if (fault?.kind === 'slow') await new Promise((resume) => setTimeout(resume, fault.ms));
    return answer(core, account.id, log.method, log.path, parseForm(params));
  });
  if (fault?.kind === 'timeout') await faults.hang(c.req.raw.signal);
  if (fault?.kind === 'drop') drop(c.env);
  log.status = done.status;
  if (log.replayed) c.header('Idempotent-Replayed', 'true');
  return json(c, done.status, done.body);
}

function refuse(fault: Fault | undefined): void {
  if (fault?.kind === '429') {
    throw new StripeFailure(429, 'invalid_request_error', 'Request rate limit exceeded.', {
      code: 'rate_limit',
    });
  }
  if (fault?.kind === '500') throw new StripeFailure(500, 'api_error', 'An unknown error occurred');
}

async function readBody(c: Context<ApiEnv>): Promise<string> {
  const text = await c.req.text();
  const type = c.req.header('content-type') ?? '';
  if (text !== '' && !type.startsWith('application/x-www-form-urlencoded')) {
    throw invalid(
      `Invalid request (check that your POST content type is application/x-www-form-urlencoded).`,
    );
  }
  return text;
}

/** Does a POST once per key for at least 24 hours; refused parameters, which did nothing, are not remembered. */
async function once(
  core: Core,
  account: Account,
  log: Received,
  params: string,
  work: () => Promise<object>,
): Promise<{ status: number; body: string }> {
  const key = log.method === 'POST' && log.idempotency_key ? `${account.id} ${log.idempotency_key}` : null;
  if (!key) return run(core, work);
  const request = createHash('sha256').update(`${log.path}\n${params}`).digest('hex');
  for (const [old, kept] of Object.entries(core.state.keys)) {
    if (kept.at < core.now() - day && kept.status !== null) delete core.state.keys[old];
  }
  const kept = core.state.keys[key];
  if (kept) return repeat(kept, request, log);
  const entry: Kept = { request, status: null, body: '', at: core.now() };
  core.state.keys[key] = entry;
  try {
    const done = await run(core, work);
    Object.assign(entry, done);
    core.save();
    return done;
  } catch (error) {
    delete core.state.keys[key];
    throw error;
  }
}

async function run(core: Core, work: () => Promise<object>): Promise<{ status: number; body: string }> {
  const body = JSON.stringify(await work(), null, 2);
  core.save();
  return { status: 200, body };
}

function repeat(kept: Kept, request: string, log: Received): { status: number; body: string } {
  if (kept.request !== request) {
    throw new StripeFailure(
      400,
      'idempotency_error',
      'Keys for idempotent requests can only be used with the same parameters they were first used with.',
    );
  }
  if (kept.status === null) {
    throw new StripeFailure(
      409,
      'idempotency_error',
      'There is currently another in-progress request using this Idempotent Key.',
      { code: 'idempotency_key_in_use' },
    );
  }
  log.replayed = true;
  return { status: kept.status, body: kept.body };
}
