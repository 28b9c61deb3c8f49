import { createHash } from 'node:crypto';
import { signIn } from '@shared/contracts/sign-in.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { makeMerchant } from './merchant.ts';
import { call, refusal, sql } from './target.ts';
import { copyTries, forget } from './tries.ts';

const password = 'patio-azul-22';

beforeEach(forget);
afterAll(forget);

async function scene() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  await merchant.setPassword(contact, password);
  return { merchant, contact, wrong: { slug: merchant.slug, email: contact.email, password: 'no-es-esta' } };
}

describe('a browser in which somebody signed in before', () => {
  test('A12 a stranger’s guesses do not shut out a browser in which the owner signed in before', async () => {
    const { contact, wrong } = await scene();
    const { device } = await call(signIn, { ...wrong, password });
    expect(Buffer.from(device, 'base64url')).toHaveLength(32);
    expect((await refusal(signIn, wrong)).code).toBe('BADPW');
    await copyTries('sign_in.account', 6);
    await copyTries('sign_in.account_anywhere', 40);
    expect((await refusal(signIn, { ...wrong, password })).code).toBe('LIMIT');
    // Known, it keeps its token; its own tries end as well.
    expect((await call(signIn, { ...wrong, password, device })).device).toBe(device);
    for (let tried = 0; tried < 7; tried += 1) {
      expect((await refusal(signIn, { ...wrong, device })).code).toBe('BADPW');
    }
    const limited = await refusal(signIn, { ...wrong, password, device });
    expect(limited).toMatchObject({ status: 429, code: 'LIMIT' });
    expect(limited.retryAfter).toBeLessThanOrEqual(900);
    const kept = await sql<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from private.known_devices d
       join portal_accounts a on a.org_id = d.org_id and a.id = d.account_id where a.contact_id = $1`,
      [contact.id],
    );
    expect(kept).toEqual([{ hash: createHash('sha256').update(device).digest('hex') }]);
  });

  test('A12 A10 what is known of one account is known of no other, nor for ever', async () => {
    const { merchant, wrong } = await scene();
    const { device } = await call(signIn, { ...wrong, password });
    const other = await merchant.addContact();
    await merchant.setPassword(other, password);
    const guess = { ...wrong, email: other.email, device };
    expect((await refusal(signIn, guess)).code).toBe('BADPW');
    await copyTries('sign_in.account', 7);
    expect((await refusal(signIn, { ...guess, password })).code).toBe('LIMIT');
    await sql(`update private.known_devices set seen_at = seen_at - interval '181 days' where org_id = $1`, [
      merchant.id,
    ]);
    expect((await call(signIn, { ...wrong, password, device })).device).not.toBe(device);
    for (let more = 0; more < 12; more += 1) {
      await sql(`select public.know_device(org_id, id) from portal_accounts where org_id = $1`, [
        merchant.id,
      ]);
    }
    const [devices] = await sql<{ most: number }>(
      `select max(n)::int as most from (select count(*) n from private.known_devices where org_id = $1
       group by account_id) c`,
      [merchant.id],
    );
    expect(devices).toEqual({ most: 10 });
  });
});
