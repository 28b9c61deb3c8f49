import { createHash } from 'node:crypto';
import { changePassword } from '@shared/contracts/change-password.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { mailedToken } from './mailed.ts';
import type { Contact } from './merchant.ts';
import { call, refusal, sql } from './target.ts';
import { copyTries, forget, password, scene } from './tries.ts';

beforeEach(forget);
afterAll(forget);

/** The browsers that are known of a contact, by the hashes of their tokens. */
async function known(contact: Contact): Promise<string[]> {
  const rows = await sql<{ hash: string }>(
    `select encode(token_hash, 'hex') as hash from private.known_devices d
     join portal_accounts a on a.org_id = d.org_id and a.id = d.account_id where a.contact_id = $1`,
    [contact.id],
  );
  return rows.map(({ hash }) => hash);
}

const hashed = (device: string) => createHash('sha256').update(device).digest('hex');

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
    expect(await known(contact)).toEqual([hashed(device)]);
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

describe('with another password', () => {
  const next = 'galeria-blanca-7';

  test('A1 A12 set, changed or removed by the merchant, no browser is known any more', async () => {
    const { merchant, contact, wrong } = await scene();
    const { device } = await call(signIn, { ...wrong, password });
    await merchant.setPassword(contact, next);
    expect(await known(contact)).toEqual([]);
    // Who knew the old one shares the strangers' tries again.
    expect((await refusal(signIn, { ...wrong, device })).code).toBe('BADPW');
    await copyTries('sign_in.account', 7);
    expect((await refusal(signIn, { ...wrong, password: next, device })).code).toBe('LIMIT');
    await forget();
    const again = await call(signIn, { ...wrong, password: next, device });
    expect(again.device).not.toBe(device);
    expect(await known(contact)).toEqual([hashed(again.device)]);
    await merchant.setPassword(contact, null);
    expect(await known(contact)).toEqual([]);
  });

  test('A2 changed by the contact, the browser in which it was changed goes on, and no other', async () => {
    const { merchant, contact, wrong } = await scene();
    const [here, there] = [
      await call(signIn, { ...wrong, password }),
      await call(signIn, { ...wrong, password }),
    ];
    expect(await known(contact)).toHaveLength(2);
    const change = { old_password: password, new_password: next, device: here.device };
    await call(changePassword, change, here.session.access_token);
    expect(await known(contact)).toEqual([hashed(here.device)]);
    const entered = await call(signIn, { ...wrong, password: next, device: there.device });
    expect(entered.device).not.toBe(there.device);
    // A token of somebody else's keeps nobody's.
    const other = await merchant.addContact();
    await merchant.setPassword(other, password);
    const { device } = await call(signIn, { ...wrong, email: other.email, password });
    const foreign = { old_password: next, new_password: password, device };
    await call(changePassword, foreign, entered.session.access_token);
    expect(await known(contact)).toEqual([]);
    expect(await known(other)).toEqual([hashed(device)]);
  });

  test('A3 set by recovery, only the browser in which that was done is known', async () => {
    const { merchant, contact, wrong } = await scene();
    await call(signIn, { ...wrong, password });
    const token = await mailedToken(merchant, contact);
    const { device } = await call(setPassword, { slug: merchant.slug, token, password: next });
    expect(await known(contact)).toEqual([hashed(device)]);
  });
});
