import assert from 'node:assert/strict';
import { createClient } from '@supabase/supabase-js';
import { Refusal } from '../domain/failures.ts';
import type { Client } from './clients.ts';
import { inTurn } from './in-turn.ts';
import { proveByMagicLink } from './magic-link.ts';

/** An auth server whose first `lost` tokens were replaced by somebody else's before they could be used. */
async function withAuthServer(
  lost: number,
  work: (client: Client, verified: () => number) => Promise<void>,
): Promise<void> {
  let verified = 0;
  const server = Deno.serve({ hostname: '127.0.0.1', port: 0, onListen: () => {} }, (request) => {
    if (new URL(request.url).pathname.endsWith('/admin/generate_link')) {
      return Response.json({
        id: 'user',
        hashed_token: 'hash',
        action_link: '',
        email_otp: '',
        redirect_to: '',
        verification_type: 'magiclink',
      });
    }
    verified += 1;
    if (verified <= lost) {
      const body = { code: 'otp_expired', message: 'Email link is invalid or has expired' };
      return Response.json(body, { status: 403, headers: { 'x-supabase-api-version': '2024-01-01' } });
    }
    const user = { id: 'user', aud: 'authenticated', app_metadata: {}, user_metadata: {}, created_at: '' };
    return Response.json({
      access_token: 'a.b.c',
      refresh_token: 'r',
      token_type: 'bearer',
      expires_in: 3600,
      expires_at: 1,
      user,
    });
  });
  const url = `http://127.0.0.1:${server.addr.port}`;
  Deno.env.set('SUPABASE_URL', url);
  Deno.env.set('SUPABASE_SERVICE_ROLE_KEY', 'sb_secret_test');
  const auth = { persistSession: false, autoRefreshToken: false };
  try {
    await work(createClient(url, 'sb_secret_test', { auth }), () => verified);
  } finally {
    await server.shutdown();
  }
}

Deno.test('a token that was replaced meanwhile is made again', () =>
  withAuthServer(3, async (client, verified) => {
    const session = await proveByMagicLink(client, 'a@contacts.invalid');
    assert.equal(session.access_token, 'a.b.c');
    assert.equal(verified(), 4);
  }));

Deno.test('and given up after the fourth', () =>
  withAuthServer(4, async (client, verified) => {
    const busy = (error: unknown) => error instanceof Refusal && error.code === 'BUSYY';
    await assert.rejects(proveByMagicLink(client, 'a@contacts.invalid'), busy);
    assert.equal(verified(), 4);
  }));

Deno.test('work of one key runs in order, past a failure; other keys do not wait', async () => {
  const order: string[] = [];
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = inTurn('a', async () => {
    await gate;
    order.push('first');
    throw new Refusal('BUSYY', 'x');
  });
  const second = inTurn('a', () => Promise.resolve(order.push('second')));
  await inTurn('b', () => Promise.resolve(order.push('other')));
  open();
  await assert.rejects(first, Refusal);
  await second;
  assert.deepEqual(order, ['other', 'first', 'second']);
});
