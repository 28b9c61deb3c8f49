import { describe, expect, it } from 'vitest';
import { person, signedIn } from './actors.ts';
import { server, target } from './target.ts';

describe('what a user writes about itself', () => {
  it('is bounded, so that its tokens stay short enough to be sent; nothing of it is kept', async () => {
    const who = await person({ name: 'Ana' });
    const { client } = await signedIn(who);
    const nested = { a: { b: { c: Array.from({ length: 500 }, (_, at) => `value ${at}`) } } };
    for (const data of [{ big: 'x'.repeat(20_000) }, nested, { ñ: 'ñ'.repeat(1_100) }]) {
      expect((await client.auth.updateUser({ data })).error?.status).toBeGreaterThanOrEqual(400);
    }
    // Many small ones come to the same.
    for (let at = 0; at < 4; at += 1)
      await client.auth.updateUser({ data: { [`key${at}`]: 'x'.repeat(600) } });
    const { data } = await client.auth.refreshSession();
    expect(data.session?.access_token.length).toBeLessThan(4_500);
    expect((await client.auth.getUser()).data.user?.user_metadata).toMatchObject({ name: 'Ana' });
  });

  it('holds for the admin API too', async () => {
    const { id } = await person();
    const { error } = await server().auth.admin.updateUserById(id, {
      user_metadata: { big: 'x'.repeat(3_000) },
    });
    expect(error?.status).toBeGreaterThanOrEqual(400);
  });

  it('is never app_metadata', async () => {
    const { session } = await signedIn(await person());
    const answer = await fetch(`${target.url}/auth/v1/user`, {
      method: 'PUT',
      headers: { apikey: target.publishableKey, authorization: `Bearer ${session.access_token}` },
      body: JSON.stringify({ app_metadata: { org: 'two' } }),
    });
    expect([answer.status, (await answer.json()).error_code]).toEqual([403, 'not_admin']);
  });
});

describe.runIf(target.embedded)('a body for the auth server', () => {
  it('is at most 64 kB', async () => {
    const { session } = await signedIn(await person());
    const answer = await fetch(`${target.url}/auth/v1/user`, {
      method: 'PUT',
      headers: { apikey: target.publishableKey, authorization: `Bearer ${session.access_token}` },
      body: JSON.stringify({ data: { big: 'x'.repeat(70_000) } }),
    });
    expect(answer.status).toBe(413);
  });
});
