import { changePassword } from '@shared/contracts/change-password.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { decodeJwt } from 'jose';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { mailedToken } from './mailed.ts';
import { makeMerchant } from './merchant.ts';
import { bearer, call, sql, stack, visitor } from './target.ts';
import { forget, password } from './tries.ts';

beforeEach(forget);
afterAll(forget);

type Session = { access_token: string; refresh_token: string };
const emailOf = ({ access_token }: Session) => String(decodeJwt(access_token).email);
const reads = async (session: Session) =>
  (await bearer(session.access_token).from('documents').select('id').throwOnError()).data?.length;

/** Writes about the contact what the holder of a session may, and sees whether a session opened later still carries it. */
async function write(contact: { id: string }): Promise<void> {
  await sql(
    `update auth.users set raw_user_meta_data = '{"big":"x","deep":{"a":{"b":1}},"email_verified":"no"}'
     where id = (select user_id from public.portal_accounts where contact_id = $1)`,
    [contact.id],
  );
}

async function carriesNothing(session: Session): Promise<void> {
  expect(decodeJwt(session.access_token).user_metadata).not.toHaveProperty('big');
  expect(decodeJwt(session.access_token).user_metadata).not.toHaveProperty('deep');
  expect(await reads(session)).toBe(1);
}

/** The auth server directly, as whoever holds a session may. */
async function putUser(session: Session, body: unknown): Promise<number> {
  const answer = await fetch(`${stack.apiUrl}/auth/v1/user`, {
    method: 'PUT',
    headers: { apikey: stack.publishableKey, authorization: `Bearer ${session.access_token}` },
    body: JSON.stringify(body),
  });
  return answer.status;
}

describe('what the holder of a link writes about the contact at the auth server', () => {
  test('locks nobody out: it is bounded, and gone with the next session', async () => {
    const merchant = await makeMerchant();
    const guest = await merchant.addContact();
    const link = await merchant.share(await merchant.addInvoice(guest));
    const first = await merchant.openLink(link);
    expect(await putUser(first, { data: { big: 'x'.repeat(20_000) } })).toBe(422);
    expect(await putUser(first, { data: { small: 'x', nested: { a: { b: 'c' } } } })).toBe(200);
    expect(await putUser(first, { email: 'otra@cliente.test' })).toBe(501);
    expect(await putUser(first, { phone: '+34600000000' })).toBe(501);
    expect(await putUser(first, { app_metadata: { kind: 'member' } })).toBe(403);
    const second = await merchant.openLink(link);
    expect(decodeJwt(second.access_token).user_metadata).toEqual({ email_verified: true });
    expect(await reads(second)).toBe(1);
  });

  test('is gone with every session and every password: by link, by password, by a change, by a mailed token', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const link = await merchant.share(await merchant.addInvoice(contact));
    await merchant.openLink(link);
    await write(contact);
    await carriesNothing(await merchant.openLink(link));

    await write(contact);
    await merchant.setPassword(contact, password);
    const [user] = await sql<{ metadata: object }>(
      `select u.raw_user_meta_data as metadata from auth.users u
       join public.portal_accounts a on a.user_id = u.id where a.contact_id = $1`,
      [contact.id],
    );
    expect(user?.metadata).toEqual({});

    await write(contact);
    const signedIn = await merchant.signIn(contact, password);
    await carriesNothing(signedIn);

    await write(contact);
    const change = { old_password: password, new_password: 'galeria-blanca-7' };
    await carriesNothing((await call(changePassword, change, signedIn.access_token)).session);

    await write(contact);
    const mailed = { slug: merchant.slug, token: await mailedToken(merchant, contact), password };
    await carriesNothing((await call(setPassword, mailed)).session);
  });

  test('a member cannot make its own tokens too long either', async () => {
    const { owner } = await makeMerchant();
    const session = { access_token: owner.token, refresh_token: '' };
    expect(await putUser(session, { data: { big: 'x'.repeat(20_000) } })).toBe(422);
  });
});

describe('the address that tokens name', () => {
  test('is never that of a password that was set later: nobody guesses it at the auth server', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const link = await merchant.share(await merchant.addInvoice(contact));
    const seen = [emailOf(await merchant.openLink(link))];
    await merchant.setPassword(contact, password);
    seen.push(emailOf(await merchant.signIn(contact, password)));
    const change = { old_password: password, new_password: 'galeria-blanca-7' };
    const { access_token } = await merchant.signIn(contact, password);
    const changed = await call(changePassword, change, access_token);
    seen.push(emailOf(changed.session));
    await merchant.setPassword(contact, null);
    seen.push(emailOf(await merchant.openLink(link)));
    await merchant.setPassword(contact, password);
    expect(new Set(seen).size).toBe(4);
    for (const email of seen) {
      const { error } = await visitor().auth.signInWithPassword({ email, password });
      expect(error?.code).toBe('invalid_credentials');
    }
    await merchant.signIn(contact, password);
  });

  test('a link pressed while a password is being set opens nothing, and names no address', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const session = await merchant.openLink(await merchant.share(await merchant.addInvoice(contact)));
    const { session_id } = decodeJwt(session.access_token);
    await merchant.setPassword(contact, password);
    const [row] = await sql<{ account: string; user: string; link: string }>(
      `select a.id as account, a.user_id as user, l.id as link from public.portal_accounts a
       join public.document_links l on l.org_id = a.org_id and l.contact_id = a.contact_id where a.contact_id = $1`,
      [contact.id],
    );
    await sql(`insert into auth.sessions (id, user_id) values ($1, $2)`, [session_id, row?.user]);
    await expect(
      sql(`select public.open_portal_session($1, $2, $3, $4)`, [
        merchant.id,
        row?.account,
        session_id,
        row?.link,
      ]),
    ).rejects.toMatchObject({ code: 'LKPWD' });
  });
});
