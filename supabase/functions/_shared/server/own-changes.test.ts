import assert from 'node:assert/strict';
import { createClient, type Session } from '@supabase/supabase-js';
import { emptiedMetadata, undoOwnChanges } from './own-changes.ts';

type Asked = { method: string; path: string; body: unknown };

/** An auth server that answers everything, and what it was asked. */
async function withAuthServer(work: (url: string, asked: Asked[]) => Promise<void>): Promise<void> {
  const asked: Asked[] = [];
  const server = Deno.serve({ hostname: '127.0.0.1', port: 0, onListen: () => {} }, async (request) => {
    const body = await request.text();
    const { pathname } = new URL(request.url);
    asked.push({ method: request.method, path: pathname, body: body === '' ? null : JSON.parse(body) });
    return pathname.endsWith('/token')
      ? Response.json(sessionOf('clean', {}))
      : Response.json({ id: 'user' });
  });
  const url = `http://127.0.0.1:${server.addr.port}`;
  Deno.env.set('SUPABASE_URL', url);
  Deno.env.set('SUPABASE_SERVICE_ROLE_KEY', 'sb_secret_test');
  try {
    await work(url, asked);
  } finally {
    await server.shutdown();
  }
}

const id = '0f0d9b5e-6a58-4a3c-9d4c-2f6f3e9d8a11';
const sessionOf = (access_token: string, user_metadata: Record<string, unknown>, factors: string[] = []) =>
  ({
    ...{ access_token, refresh_token: 'r', token_type: 'bearer', expires_in: 3600, expires_at: 1 },
    user: {
      ...{ id, aud: 'authenticated', app_metadata: {}, created_at: '', user_metadata },
      factors: factors.map((factor) => ({ id: factor })),
    },
  }) as unknown as Session;

Deno.test('what the auth server keeps itself is no change, whatever else stands under its names is one', () => {
  assert.equal(emptiedMetadata({ user_metadata: { email_verified: true, phone_verified: false } }), null);
  const written = { email_verified: 'x'.repeat(20_000), name: 'Ana', deep: { a: { b: 1 } } };
  assert.deepEqual(emptiedMetadata({ user_metadata: written }), {
    email_verified: null,
    name: null,
    deep: null,
  });
});

Deno.test('a session of which nothing was written is left alone', () =>
  withAuthServer(async (url, asked) => {
    const session = sessionOf('first', { email_verified: true });
    const client = createClient(url, 'sb_secret_test', {
      auth: { persistSession: false, autoRefreshToken: false },
    });
    assert.equal(await undoOwnChanges(client, session), session);
    assert.deepEqual(asked, []);
  }));

Deno.test('metadata and second factors go, and the token that carried them is replaced', () =>
  withAuthServer(async (url, asked) => {
    const factor = '6a58d95e-0f0d-4a3c-9d4c-2f6f3e9d8a12';
    const auth = { persistSession: false, autoRefreshToken: false };
    const client = createClient(url, 'sb_secret_test', { auth });
    const clean = await undoOwnChanges(client, sessionOf('long', { big: 'x' }, [factor]));
    assert.equal(clean.access_token, 'clean');
    assert.deepEqual(asked, [
      { method: 'DELETE', path: `/auth/v1/admin/users/${id}/factors/${factor}`, body: null },
      { method: 'PUT', path: `/auth/v1/admin/users/${id}`, body: { user_metadata: { big: null } } },
      { method: 'POST', path: '/auth/v1/token', body: { refresh_token: 'r' } },
    ]);
  }));
