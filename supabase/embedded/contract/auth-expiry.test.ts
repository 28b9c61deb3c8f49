import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, signedIn } from './actors.ts';
import { server, target, visitor } from './target.ts';

const database = new pg.Client({ connectionString: target.databaseUrl });
beforeAll(() => database.connect());
afterAll(() => database.end());

const refresh = (refresh_token: string) => visitor().auth.refreshSession({ refresh_token });

/** A session refreshed twice: its three refresh tokens, the oldest first. */
async function threeTokens(): Promise<{ user: string; tokens: [string, string, string] }> {
  const who = await person();
  const { session } = await signedIn(who);
  const second = (await refresh(session.refresh_token)).data.session?.refresh_token ?? '';
  const third = (await refresh(second)).data.session?.refresh_token ?? '';
  return { user: who.id, tokens: [session.refresh_token, second, third] };
}

async function age(user: string): Promise<void> {
  const aged = await database.query(
    `update auth.refresh_tokens set updated_at = updated_at - interval '11 seconds' where user_id = $1`,
    [user],
  );
  expect(aged.rowCount).toBe(3);
}

describe('a refresh token used again', () => {
  it('within ten seconds answers with the active one', async () => {
    const { tokens } = await threeTokens();
    expect((await refresh(tokens[0])).data.session?.refresh_token).toBe(tokens[2]);
  });

  it('later ends the session, for the thief and for the owner', async () => {
    const { user, tokens } = await threeTokens();
    await age(user);
    const used = { status: 400, code: 'refresh_token_already_used' };
    expect((await refresh(tokens[0])).error).toMatchObject(used);
    expect((await refresh(tokens[2])).error).toMatchObject(used);
  });

  it('the parent of the active one answers with it at any time: its answer may have been lost', async () => {
    const { user, tokens } = await threeTokens();
    await age(user);
    expect((await refresh(tokens[1])).data.session?.refresh_token).toBe(tokens[2]);
  });
});

describe('a link', () => {
  it('ends after an hour', async () => {
    const { email, id } = await person();
    const { data } = await server().auth.admin.generateLink({ type: 'magiclink', email });
    const late = `now() - interval '3601 seconds'`;
    await database.query(`update auth.one_time_tokens set created_at = ${late} where user_id = $1`, [id]);
    await database.query(`update auth.users set recovery_sent_at = ${late} where id = $1`, [id]);
    const token_hash = data.properties?.hashed_token ?? '';
    const { error } = await visitor().auth.verifyOtp({ token_hash, type: 'magiclink' });
    expect(error).toMatchObject({ status: 403, code: 'otp_expired' });
  });
});
