import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createClient } from '@supabase/supabase-js';
import { Hono } from 'hono';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ws from 'ws';
import { createAuth } from '../api/auth/index.ts';
import { createIdentify } from '../api/claims.ts';
import { person } from './actors.ts';
import { target } from './target.ts';

const minute = 60_000;

/** An auth server of its own on the target's users: what is counted here disturbs no other test. */
async function startAuth(most: { address: number; account: number }) {
  const pool = new pg.Pool({ connectionString: target.databaseUrl });
  const auth = createAuth({
    ...{ pool, jwtSecret: target.jwtSecret, identify: createIdentify(target) },
    ...{ apiUrl: target.url, siteUrl: target.url },
    bounds: {
      address: { most: most.address, ms: 5 * minute },
      account: { most: most.account, ms: 15 * minute },
      accountAnywhere: { most: 40, ms: 15 * minute },
    },
  });
  const app = new Hono().route('/auth/v1', auth);
  const listener = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
  await new Promise((ready) => listener.once('listening', ready));
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  return {
    url,
    signIn: (key: string, email: string, password: string) =>
      createClient(url, key, {
        auth: { persistSession: false, autoRefreshToken: false },
        realtime: { transport: ws as never },
      }).auth.signInWithPassword({ email, password }),
    stop: async () => {
      await new Promise((closed) => listener.close(closed).closeAllConnections());
      await pool.end();
    },
  };
}

describe.runIf(target.embedded)('how often strangers may be wrong about a password', () => {
  let auth: Awaited<ReturnType<typeof startAuth>>;
  beforeAll(async () => {
    auth = await startAuth({ address: 12, account: 4 });
  });
  afterAll(() => auth.stop());

  it('four times at one account, even with the right password afterwards; the answer says how long to wait', async () => {
    const { email, password } = await person();
    const wrong = () => auth.signIn(target.publishableKey, email, 'not-this-one');
    for (let tried = 0; tried < 4; tried += 1)
      expect((await wrong()).error?.code).toBe('invalid_credentials');
    const { error } = await auth.signIn(target.publishableKey, email.toUpperCase(), password);
    expect(error).toMatchObject({ status: 429, code: 'over_request_rate_limit' });
    const answer = await fetch(`${auth.url}/auth/v1/token?grant_type=password`, {
      method: 'POST',
      headers: { apikey: target.publishableKey },
      body: JSON.stringify({ email, password }),
    });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(600);
    expect(await answer.json()).toEqual({
      ...{ code: 429, error_code: 'over_request_rate_limit', msg: 'Request rate limit reached' },
    });
    // Whoever has the secret key has limits of its own, and is not held up by those of strangers.
    expect((await auth.signIn(target.secretKey, email, password)).error).toBeNull();
    const ownGuess = await auth.signIn(target.secretKey, email, 'not-this-one');
    expect(ownGuess.error?.code).toBe('invalid_credentials');
  });

  it('right ones do not count, however many', async () => {
    const { email, password } = await person();
    for (let tried = 0; tried < 6; tried += 1)
      expect((await auth.signIn(target.publishableKey, email, password)).error).toBeNull();
  });

  it('twelve times from one address, whatever the accounts and whatever headers it sends', async () => {
    const codes = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        const answer = await fetch(`${auth.url}/auth/v1/token?grant_type=password`, {
          method: 'POST',
          headers: {
            apikey: target.publishableKey,
            'x-forwarded-for': `203.0.113.${at}`,
            'sb-forwarded-for': `203.0.113.${at}`,
          },
          body: JSON.stringify({ email: `${randomUUID()}@contacts.invalid`, password: 'not-this-one' }),
        });
        return answer.status;
      }),
    );
    // Four were wrong before.
    expect(codes.filter((status) => status === 400)).toHaveLength(8);
    expect(codes.filter((status) => status === 429)).toHaveLength(4);
  });
});

describe.runIf(target.embedded)('a session in wrong hands', () => {
  it('guesses its own password no more often', async () => {
    const auth = await startAuth({ address: 1000, account: 3 });
    const { email, password } = await person();
    const { data } = await auth.signIn(target.publishableKey, email, password);
    const put = async (body: unknown) => {
      const answer = await fetch(`${auth.url}/auth/v1/user`, {
        method: 'PUT',
        headers: { apikey: target.publishableKey, authorization: `Bearer ${data.session?.access_token}` },
        body: JSON.stringify(body),
      });
      return (await answer.json()).error_code;
    };
    const guess = { password: 'another-one-1', current_password: 'not-this-one' };
    expect([await put(guess), await put(guess), await put(guess)]).toEqual(
      Array.from({ length: 3 }, () => 'invalid_credentials'),
    );
    expect(await put({ password })).toBe('over_request_rate_limit');
    await auth.stop();
  });
});

describe.runIf(target.embedded)('many checks at once', () => {
  it('150 of strangers are refused or answered soon, and keep ours waiting for no more than a few', async () => {
    const auth = await startAuth({ address: 1000, account: 1000 });
    const { email, password } = await person();
    const flood = Array.from({ length: 150 }, () =>
      auth.signIn(target.publishableKey, `${randomUUID()}@contacts.invalid`, 'not-this-one'),
    );
    const began = performance.now();
    expect((await auth.signIn(target.secretKey, email, password)).error).toBeNull();
    const waited = performance.now() - began;
    const statuses = (await Promise.all(flood)).map(({ error }) => error?.status);
    const all = performance.now() - began;
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(100);
    expect(new Set(statuses)).toEqual(new Set([400, 429]));
    expect(waited).toBeLessThan(all);
    await auth.stop();
  });
});
