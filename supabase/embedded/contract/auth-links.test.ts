import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { person } from './actors.ts';
import { server, visitor } from './target.ts';

const refused = (status: number, code: string) => ({ status, code });

describe('links', () => {
  const link = async (email: string, type: 'magiclink' | 'recovery') => {
    const { data, error } = await server().auth.admin.generateLink({ type, email });
    if (error) throw error;
    return data.properties;
  };

  it.each(['magiclink', 'recovery'] as const)('%s opens one session, once', async (type) => {
    const who = await person();
    const { hashed_token, verification_type } = await link(who.email, type);
    expect(verification_type).toBe(type);
    const first = await visitor().auth.verifyOtp({ token_hash: hashed_token, type });
    expect(first.error).toBeNull();
    expect(first.data.user?.id).toBe(who.id);
    expect(decodeJwt(first.data.session?.access_token ?? '').amr).toEqual([
      { method: 'otp', timestamp: expect.any(Number) },
    ]);
    const second = await visitor().auth.verifyOtp({ token_hash: hashed_token, type });
    expect(second.error).toMatchObject(refused(403, 'otp_expired'));
  });

  it('opens one session for two presses at the same moment', async () => {
    const { hashed_token } = await link((await person()).email, 'magiclink');
    const verify = () => visitor().auth.verifyOtp({ token_hash: hashed_token, type: 'email' });
    const answers = await Promise.all([verify(), verify(), verify()]);
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1);
  });

  it('a later link drops the earlier one', async () => {
    const { email } = await person();
    const earlier = await link(email, 'magiclink');
    const later = await link(email, 'magiclink');
    const { error } = await visitor().auth.verifyOtp({
      token_hash: earlier.hashed_token,
      type: 'magiclink',
    });
    expect(error).toMatchObject(refused(403, 'otp_expired'));
    const { data } = await visitor().auth.verifyOtp({ token_hash: later.hashed_token, type: 'magiclink' });
    expect(data.session).not.toBeNull();
  });

  it('an invitation makes the user and confirms the address when it is opened', async () => {
    const email = `${randomUUID()}@contacts.invalid`;
    const { data } = await server().auth.admin.generateLink({
      type: 'invite',
      email,
      options: { data: { name: 'Eva' } },
    });
    expect(data.user?.email_confirmed_at).toBeUndefined();
    const opened = await visitor().auth.verifyOtp({
      token_hash: data.properties?.hashed_token ?? '',
      type: 'invite',
    });
    expect(opened.data.user).toMatchObject({ email, email_confirmed_at: expect.any(String) });
    expect(opened.data.user?.user_metadata).toMatchObject({ name: 'Eva' });
  });

  it('are not made for an unknown address', async () => {
    const email = `${randomUUID()}@contacts.invalid`;
    const { error } = await server().auth.admin.generateLink({ type: 'recovery', email });
    expect(error).toMatchObject(refused(404, 'user_not_found'));
  });
});
