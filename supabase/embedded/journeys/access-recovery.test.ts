import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { openLink } from '@shared/contracts/open-link.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { viewRecovery } from '@shared/contracts/view-recovery.ts';
import { describe, expect, test } from 'vitest';
import { mailedToken, mailsTo } from './mailed.ts';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { call, post, refusal, sql } from './target.ts';

const password = 'patio-azul-22';
const next = 'galeria-blanca-7';

async function scene() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const invoice = await merchant.addInvoice(contact);
  return { merchant, contact, invoice };
}

const ask = (merchant: Merchant, email: string) =>
  call(requestAccess, { purpose: 'password', slug: merchant.slug, email });

/** Moves the making of a contact's tokens back in time. */
const age = (contact: Contact, seconds: number) =>
  sql(
    'update private.access_tokens set issued_at = issued_at - make_interval(secs => $2) where contact_id = $1',
    [contact.id, seconds],
  );

describe('A3 who has no password, or forgot it, asks for an e-mail', () => {
  test('the e-mail goes to the address on record; its token sets a password and signs in', async () => {
    const { merchant, contact, invoice } = await scene();
    expect(await ask(merchant, ` ${contact.email.toUpperCase()} `)).toEqual({});
    expect(await mailsTo(contact)).toEqual(['recovery']);
    const token = await mailedToken(merchant, contact);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const mailed = { slug: merchant.slug, token };
    expect(await call(viewRecovery, mailed)).toMatchObject({ state: 'live', email: contact.email });
    const { session } = await call(setPassword, { ...mailed, password: next });
    expect(await sees(session.access_token)).toEqual([invoice.id]);
    await merchant.signIn(contact, next);
    const [row] = await sql<{ action: string; own: boolean }>(
      `select l.action, l.actor = a.user_id as own from public.audit_log l
       join public.portal_accounts a on a.org_id = l.org_id and a.contact_id = l.subject_id
       where l.org_id = $1 and l.action like 'password.%'`,
      [merchant.id],
    );
    expect(row).toEqual({ action: 'password.set', own: true });
    // Its own doing is no news to the contact.
    expect(await mailsTo(contact)).toEqual(['recovery']);
  });

  test('only the hash is kept, and no e-mail waits with a token in it', async () => {
    const { merchant, contact } = await scene();
    await ask(merchant, contact.email);
    const token = await mailedToken(merchant, contact);
    // Beside the one that the sender made for the e-mail itself, if it has come to that.
    const kept = await sql<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from private.access_tokens where contact_id = $1`,
      [contact.id],
    );
    expect(kept.map(({ hash }) => hash)).toContain(createHash('sha256').update(token).digest('hex'));
    const [queued] = await sql<{ payload: unknown }>(
      'select payload from public.mail_deliveries where contact_id = $1',
      [contact.id],
    );
    expect(queued?.payload).toEqual({});
  });

  test('a forgotten password is replaced: every earlier session ends, the old password opens nothing', async () => {
    const { merchant, contact } = await scene();
    await merchant.setPassword(contact, password);
    const before = await merchant.signIn(contact, password);
    const token = await mailedToken(merchant, contact);
    await call(setPassword, { slug: merchant.slug, token, password: next });
    await isNobody(before.access_token);
    const old = { slug: merchant.slug, email: contact.email, password };
    expect((await refusal(signIn, old)).code).toBe('BADPW');
  });

  test('the first password ends the sessions by link', async () => {
    const { merchant, contact, invoice } = await scene();
    const byLink = await merchant.openLink(await merchant.share(invoice));
    const token = await mailedToken(merchant, contact);
    await call(setPassword, { slug: merchant.slug, token, password: next });
    await isNobody(byLink.access_token);
  });

  test('inside by a link, *Set a password* mails the same, and only that contact', async () => {
    const { merchant, contact, invoice } = await scene();
    const { access_token } = await merchant.openLink(await merchant.share(invoice));
    expect(await call(requestAccess, { purpose: 'own' }, access_token)).toEqual({});
    expect(await mailsTo(contact)).toEqual(['recovery']);
    expect(await refusal(requestAccess, { purpose: 'own' })).toMatchObject({ status: 401, code: 'NOSES' });
    expect((await refusal(requestAccess, { purpose: 'own' }, merchant.owner.token)).code).toBe('NOSES');
    const silent = await merchant.addContact({ email: null });
    const mute = await merchant.openLink(await merchant.share(await merchant.addInvoice(silent)));
    expect((await refusal(requestAccess, { purpose: 'own' }, mute.access_token)).code).toBe('STATE');
  });
});

describe('the token', () => {
  test('works once, also for twelve at the same moment', async () => {
    const { merchant, contact, invoice } = await scene();
    const token = await mailedToken(merchant, contact);
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        post('set-password', { slug: merchant.slug, token, password: `${next}-${index}` }),
      ),
    );
    const won = tries.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    for (const lost of tries.filter(({ status }) => status !== 200)) {
      expect(await lost.json()).toMatchObject({ code: 'LKEXP' });
    }
    const { session } = setPassword.response.parse(await won[0]?.json());
    expect(await sees(session.access_token)).toEqual([invoice.id]);
    expect((await call(viewRecovery, { slug: merchant.slug, token })).state).toBe('used');
  });

  test('lasts thirty minutes by the clock of the database', async () => {
    const { merchant, contact } = await scene();
    const mailed = { slug: merchant.slug, token: await mailedToken(merchant, contact) };
    await age(contact, 30 * 60 - 30);
    expect((await call(viewRecovery, mailed)).state).toBe('live');
    await age(contact, 31);
    expect((await call(viewRecovery, mailed)).state).toBe('expired');
    expect(await refusal(setPassword, { ...mailed, password: next })).toMatchObject({
      status: 410,
      code: 'LKEXP',
    });
  });

  test('is not used up by a weak password, nor by looking', async () => {
    const { merchant, contact } = await scene();
    const mailed = { slug: merchant.slug, token: await mailedToken(merchant, contact) };
    for (const weak of ['corta12', 'password1', contact.email, contact.name]) {
      expect((await refusal(setPassword, { ...mailed, password: weak })).code).toBe('WEAKP');
    }
    await call(viewRecovery, mailed);
    await call(setPassword, { ...mailed, password: next });
  });

  test('dies with the next password, with the address it was sent to, and with the portal', async () => {
    const { merchant, contact } = await scene();
    const mailed = async () => ({ slug: merchant.slug, token: await mailedToken(merchant, contact) });
    const first = await mailed();
    const second = await mailed();
    await call(setPassword, { ...second, password: next });
    expect((await refusal(setPassword, { ...first, password })).code).toBe('LKEXP');
    const third = await mailed();
    await merchant.setPassword(contact, password);
    expect((await refusal(setPassword, { ...third, password: next })).code).toBe('LKEXP');
    const fourth = await mailed();
    const owner = merchant.owner.client;
    const change = (fields: { email?: string; portal_enabled?: boolean }) =>
      owner.from('contacts').update(fields).eq('id', contact.id).throwOnError();
    await change({ email: `nueva-${randomUUID()}@cliente.test` });
    expect((await refusal(setPassword, { ...fourth, password: next })).code).toBe('LKEXP');
    const fifth = await mailed();
    await change({ portal_enabled: false });
    expect((await call(viewRecovery, fifth)).state).toBe('closed');
    expect(await refusal(setPassword, { ...fifth, password: next })).toMatchObject({
      status: 403,
      code: 'CLOSD',
    });
  });

  test('is bound to its purpose: it opens no document, and a link sets no password', async () => {
    const { merchant, contact, invoice } = await scene();
    const mailed = { slug: merchant.slug, token: await mailedToken(merchant, contact) };
    expect((await refusal(viewLink, mailed)).code).toBe('NTFND');
    expect((await refusal(openLink, mailed)).code).toBe('NTFND');
    const { slug, token } = await merchant.share(invoice);
    expect((await refusal(viewRecovery, { slug, token })).code).toBe('NTFND');
    expect((await refusal(setPassword, { slug, token, password: next })).code).toBe('NTFND');
    const guess = { slug, token: randomBytes(32).toString('base64url'), password: next };
    expect(await refusal(setPassword, guess)).toMatchObject({ status: 404, code: 'NTFND' });
  });
});
