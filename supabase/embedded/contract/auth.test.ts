import { randomUUID } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { person, signedIn } from './actors.ts';
import { server, target, visitor } from './target.ts';

const refused = (status: number, code: string) => ({ status, code });

describe('signing in with a password', () => {
  it('opens a session whose token says who, how and for how long', async () => {
    const who = await person({ name: 'Ana' });
    const { session } = await signedIn({ ...who, email: who.email.toUpperCase() });
    const claims = decodeJwt(session.access_token);
    expect(claims).toMatchObject({
      sub: who.id,
      aud: 'authenticated',
      role: 'authenticated',
      email: who.email,
      aal: 'aal1',
      amr: [{ method: 'password', timestamp: expect.any(Number) }],
      app_metadata: { provider: 'email', providers: ['email'], org: 'one' },
      user_metadata: { name: 'Ana', email_verified: true },
      iss: expect.stringMatching(/\/auth\/v1$/),
      session_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
    expect(session).toMatchObject({ token_type: 'bearer', expires_in: 3600, expires_at: claims.exp });
    expect(session.user.identities?.map((identity) => identity.provider)).toEqual(['email']);
  });

  it('refuses a wrong password and an unknown address alike', async () => {
    const { email, password } = await person();
    for (const tried of [
      { email, password: `${password}x` },
      { email: `${randomUUID()}@contacts.invalid`, password },
    ]) {
      const { error } = await visitor().auth.signInWithPassword(tried);
      expect(error).toMatchObject({
        ...refused(400, 'invalid_credentials'),
        message: 'Invalid login credentials',
      });
    }
  });

  it('refuses a banned user, by password and by refresh', async () => {
    const who = await person();
    const { client } = await signedIn(who);
    await server().auth.admin.updateUserById(who.id, { ban_duration: '1h' });
    const { error } = await visitor().auth.signInWithPassword(who);
    expect(error).toMatchObject(refused(400, 'user_banned'));
    expect((await client.auth.refreshSession()).error).toMatchObject(refused(400, 'user_banned'));
    await server().auth.admin.updateUserById(who.id, { ban_duration: 'none' });
    await signedIn(who);
  });

  it('is the only way in: sign-up is closed', async () => {
    const { error } = await visitor().auth.signUp({
      email: `${randomUUID()}@contacts.invalid`,
      password: 'long-enough',
    });
    expect(error).toMatchObject(refused(422, 'signup_disabled'));
  });
});

describe('refreshing', () => {
  it('rotates the token and keeps session and method', async () => {
    const { client, session } = await signedIn(await person());
    const { data } = await client.auth.refreshSession();
    expect(data.session?.refresh_token).not.toBe(session.refresh_token);
    const [before, after] = [session.access_token, data.session?.access_token ?? ''].map((token) =>
      decodeJwt(token),
    );
    expect(after?.session_id).toBe(before?.session_id);
    expect(after?.amr).toEqual(before?.amr);
  });

  it('answers the same successor to two tabs at once', async () => {
    const { session } = await signedIn(await person());
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => visitor().auth.refreshSession({ refresh_token: session.refresh_token })),
    );
    expect(answers.map(({ error }) => error)).toEqual([null, null, null, null]);
    expect(new Set(answers.map(({ data }) => data.session?.refresh_token)).size).toBe(1);
  });

  it('refuses a token that never was', async () => {
    const { error } = await visitor().auth.refreshSession({ refresh_token: 'never-was' });
    expect(error).toMatchObject(refused(400, 'refresh_token_not_found'));
  });
});

describe('the signed-in user', () => {
  it('reads and changes metadata; null removes a key', async () => {
    const { client } = await signedIn(await person({ theme: 'dark', city: 'Vigo' }));
    await client.auth.updateUser({ data: { theme: null, name: 'Ana' } });
    const { data } = await client.auth.getUser();
    expect(data.user?.user_metadata).toEqual({ city: 'Vigo', name: 'Ana', email_verified: true });
  });

  it('changes the password, which ends the other sessions and not this one', async () => {
    const who = await person();
    const here = await signedIn(who);
    const elsewhere = await signedIn(who);
    const password = `new-${randomUUID()}`;
    expect((await here.client.auth.updateUser({ password })).error).toBeNull();
    expect((await elsewhere.client.auth.refreshSession()).error).toMatchObject(
      refused(400, 'refresh_token_not_found'),
    );
    expect((await here.client.auth.refreshSession()).error).toBeNull();
    expect((await visitor().auth.signInWithPassword(who)).error).toMatchObject(
      refused(400, 'invalid_credentials'),
    );
    await signedIn({ email: who.email, password });
  });

  it('cannot choose a short password or the same one', async () => {
    const who = await person();
    const { client } = await signedIn(who);
    expect((await client.auth.updateUser({ password: '1234567' })).error).toMatchObject({
      ...refused(422, 'weak_password'),
      reasons: ['length'],
    });
    expect((await client.auth.updateUser({ password: who.password })).error).toMatchObject(
      refused(422, 'same_password'),
    );
  });

  it.each([
    ['local', [false, true]],
    ['others', [true, false]],
    ['global', [false, false]],
  ] as const)('signs out %s', async (scope, [here, there]) => {
    const who = await person();
    const [mine, other] = [await signedIn(who), await signedIn(who)];
    expect((await server().auth.admin.signOut(mine.session.access_token, scope)).error).toBeNull();
    expect((await visitor().auth.getUser(mine.session.access_token)).error === null).toBe(here);
    expect((await visitor().auth.getUser(other.session.access_token)).error === null).toBe(there);
  });

  it('is nobody with a forged token', async () => {
    const { id } = await person();
    const forged = await new SignJWT({ role: 'authenticated', session_id: randomUUID() })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(id)
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('x'.repeat(48)));
    expect((await visitor().auth.getUser(forged)).error).toMatchObject(refused(403, 'bad_jwt'));
  });
});

describe('the admin API', () => {
  it('is for the secret key only', async () => {
    expect((await visitor().auth.admin.listUsers()).error).toMatchObject(refused(403, 'not_admin'));
    const { client } = await signedIn(await person());
    expect((await client.auth.admin.listUsers()).error).toMatchObject(refused(403, 'not_admin'));
  });

  it('refuses an address that is taken, or is none', async () => {
    const { email } = await person();
    const create = (address: string) =>
      server().auth.admin.createUser({ email: address, email_confirm: true });
    expect((await create(email.toUpperCase())).error).toMatchObject(refused(422, 'email_exists'));
    expect((await create('nonsense')).error).toMatchObject(refused(400, 'validation_failed'));
  });

  it('reads, pages, changes and deletes users; a deleted one is gone at once', async () => {
    const admin = server().auth.admin;
    const who = await person();
    const { session } = await signedIn(who);
    const { data: changed } = await admin.updateUserById(who.id, { app_metadata: { org: 'two' } });
    expect(changed.user?.app_metadata).toEqual({ provider: 'email', providers: ['email'], org: 'two' });
    expect((await admin.getUserById(who.id)).data.user).toMatchObject({ id: who.id, email: who.email });
    const page = await admin.listUsers({ page: 1, perPage: 1 });
    expect(page.data.users).toHaveLength(1);
    expect((await admin.deleteUser(who.id)).error).toBeNull();
    expect((await admin.getUserById(who.id)).error).toMatchObject(refused(404, 'user_not_found'));
    expect((await visitor().auth.getUser(session.access_token)).error).toMatchObject(
      refused(403, 'user_not_found'),
    );
  });

  it('a password set by the admin ends every session', async () => {
    const who = await person();
    const { client } = await signedIn(who);
    await server().auth.admin.updateUserById(who.id, { password: `set-${randomUUID()}` });
    expect((await client.auth.refreshSession()).error).toMatchObject(refused(400, 'refresh_token_not_found'));
  });
});

describe.runIf(target.embedded)('what nobody here needs', () => {
  it('is refused with a sentence', async () => {
    const admin = server().auth.admin;
    const { client } = await signedIn(await person());
    const answers = [
      await visitor().auth.signInWithOtp({ email: 'a@contacts.invalid' }),
      await visitor().auth.resetPasswordForEmail('a@contacts.invalid'),
      await visitor().auth.verifyOtp({ email: 'a@contacts.invalid', token: '123456', type: 'email' }),
      await visitor().auth.signInAnonymously(),
      await client.auth.updateUser({ email: 'b@contacts.invalid' }),
      await client.auth.mfa.enroll({ factorType: 'totp' }),
      await admin.deleteUser(randomUUID(), true),
      await admin.inviteUserByEmail('a@contacts.invalid'),
    ];
    expect(answers.map(({ error }) => error?.status)).toEqual([501, 501, 400, 422, 501, 501, 501, 501]);
  });

  it('and a sentence says which', async () => {
    const answer = await fetch(`${target.url}/auth/v1/otp`, {
      method: 'POST',
      headers: { apikey: target.publishableKey },
    });
    expect([answer.status, await answer.json()]).toEqual([
      501,
      {
        code: 501,
        error_code: 'not_implemented',
        msg: 'The embedded stack does not offer POST /auth/v1/otp.',
      },
    ]);
  });
});
