import { randomUUID } from 'node:crypto';
import { changePassword } from '@shared/contracts/change-password.ts';
import { openLink } from '@shared/contracts/open-link.ts';
import { setContactPassword } from '@shared/contracts/set-contact-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { describe, expect, test } from 'vitest';
import { makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { bearer, call, post, refusal, server, sql, visitor } from './target.ts';

const password = 'patio-azul-22';

/** A contact with an invoice and a password. */
async function insider(email?: string) {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact(email === undefined ? {} : { email });
  const invoice = await merchant.addInvoice(contact);
  await merchant.setPassword(contact, password);
  return { merchant, contact, invoice };
}

async function userOf(contact: { id: string }): Promise<{ user_id: string; alias: string }> {
  const [row] = await sql<{ user_id: string; alias: string }>(
    `select a.user_id, private.auth_address(a) as alias from public.portal_accounts a where a.contact_id = $1`,
    [contact.id],
  );
  if (!row) throw new Error('The contact has no portal account');
  return row;
}

describe('A1 the merchant sets, changes and removes a portal password', () => {
  test('set: the contact signs in and sees its own documents', async () => {
    const { merchant, contact, invoice } = await insider();
    const session = await merchant.signIn(contact, password);
    expect(await sees(session.access_token)).toEqual([invoice.id]);
    const profile = await bearer(session.access_token).rpc('portal_profile').throwOnError();
    expect(profile.data).toMatchObject({ contact: { id: contact.id }, session: { kind: 'password' } });
  });

  test('changed: every session opened before ends at once, and only the new password opens', async () => {
    const { merchant, contact, invoice } = await insider();
    const first = await merchant.signIn(contact, password);
    const second = await merchant.signIn(contact, password);
    const { password_set_at } = await merchant.setPassword(contact, 'terraza-verde-23');
    expect(password_set_at).not.toBeNull();
    await isNobody(first.access_token);
    await isNobody(second.access_token);
    const again = { slug: merchant.slug, email: contact.email, password };
    expect((await refusal(signIn, again)).code).toBe('BADPW');
    const session = await merchant.signIn(contact, 'terraza-verde-23');
    expect(await sees(session.access_token)).toEqual([invoice.id]);
  });

  test('removed: every session ends, a refreshed one too, and no password opens any more', async () => {
    const { merchant, contact } = await insider();
    const session = await merchant.signIn(contact, password);
    expect(await merchant.setPassword(contact, null)).toEqual({ password_set_at: null });
    await isNobody(session.access_token);
    const refreshed = await visitor().auth.refreshSession({ refresh_token: session.refresh_token });
    expect(refreshed.data.session).toBeNull();
    const again = { slug: merchant.slug, email: contact.email, password };
    expect(await refusal(signIn, again)).toMatchObject({ status: 401, code: 'BADPW' });
    const trail = await sql<{ action: string; actor: string }>(
      `select action, actor from public.audit_log where org_id = $1 and action like 'password.%' order by id`,
      [merchant.id],
    );
    expect(trail).toEqual([
      { action: 'password.set', actor: merchant.owner.id },
      { action: 'password.removed', actor: merchant.owner.id },
    ]);
  });

  test('removing a password that never was makes no user', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    expect(await merchant.setPassword(contact, null)).toEqual({ password_set_at: null });
    expect((await userOf(contact)).user_id).toBeNull();
  });

  test('an accountant may not, another merchant, a contact and nobody do not even learn that the contact exists', async () => {
    const { merchant, contact } = await insider();
    const body = { org_id: merchant.id, contact_id: contact.id, password: 'otra-clave-segura' };
    const accountant = await merchant.addMember('accountant');
    expect(await refusal(setContactPassword, body, accountant.token)).toMatchObject({
      status: 403,
      code: 'DENID',
    });
    const stranger = await makeMerchant();
    expect(await refusal(setContactPassword, body, stranger.owner.token)).toMatchObject({ code: 'NTFND' });
    const session = await merchant.signIn(contact, password);
    expect(await refusal(setContactPassword, body, session.access_token)).toMatchObject({ code: 'NTFND' });
    expect(await refusal(setContactPassword, body)).toMatchObject({ status: 401, code: 'NOSES' });
    const unknown = { ...body, contact_id: randomUUID() };
    expect((await refusal(setContactPassword, unknown, merchant.owner.token)).code).toBe('NTFND');
    // None of them changed anything.
    await merchant.signIn(contact, password);
  });

  test('a weak password, and a contact without an e-mail, are refused before anything ends', async () => {
    const { merchant, contact } = await insider();
    const session = await merchant.signIn(contact, password);
    for (const weak of ['corta12', 'password1', 'contraseña', '1234567890', contact.email, 'Ana Cliente']) {
      const body = { org_id: merchant.id, contact_id: contact.id, password: weak };
      expect(await refusal(setContactPassword, body, merchant.owner.token)).toMatchObject({
        status: 422,
        code: 'WEAKP',
      });
    }
    expect(await sees(session.access_token)).toHaveLength(1);
    const silent = await merchant.addContact({ email: null });
    const body = { org_id: merchant.id, contact_id: silent.id, password };
    expect((await refusal(setContactPassword, body, merchant.owner.token)).code).toBe('STATE');
  });
});

describe('A2 a contact changes its own password', () => {
  test('with the old one: other sessions end, the new one goes on', async () => {
    const { merchant, contact, invoice } = await insider();
    const here = await merchant.signIn(contact, password);
    const elsewhere = await merchant.signIn(contact, password);
    const change = { old_password: password, new_password: 'galeria-blanca-7' };
    const { session } = await call(changePassword, change, here.access_token);
    expect(await sees(session.access_token)).toEqual([invoice.id]);
    await isNobody(here.access_token);
    await isNobody(elsewhere.access_token);
    await merchant.signIn(contact, 'galeria-blanca-7');
  });

  test('a wrong old one, a weak new one and a session by link change nothing', async () => {
    const { merchant, contact } = await insider();
    const { access_token } = await merchant.signIn(contact, password);
    const wrong = { old_password: 'no-es-esta', new_password: 'galeria-blanca-7' };
    expect(await refusal(changePassword, wrong, access_token)).toMatchObject({ status: 401, code: 'BADPW' });
    const weak = { old_password: password, new_password: 'password' };
    expect((await refusal(changePassword, weak, access_token)).code).toBe('WEAKP');
    expect(await sees(access_token)).toHaveLength(1);

    const guest = await merchant.addContact();
    const byLink = await merchant.openLink(await merchant.share(await merchant.addInvoice(guest)));
    const change = { old_password: 'cualquiera-1', new_password: 'galeria-blanca-7' };
    expect((await refusal(changePassword, change, byLink.access_token)).code).toBe('STATE');
    expect((await refusal(changePassword, change, merchant.owner.token)).code).toBe('NOSES');
    expect((await refusal(changePassword, change)).code).toBe('NOSES');
  });
});

describe('A4 signing out', () => {
  test('ends the session in the database, whatever the token says', async () => {
    const { merchant, contact } = await insider();
    const session = await merchant.signIn(contact, password);
    await bearer(session.access_token).rpc('end_own_session').throwOnError();
    await isNobody(session.access_token);
    await merchant.signIn(contact, password);
  });
});

describe('A10 the same e-mail at two merchants', () => {
  test('is two credentials: neither password, nor session, nor removal of one touches the other', async () => {
    const email = `ana-${randomUUID()}@cliente.test`;
    const one = await insider(email);
    const two = await insider(email);
    await two.merchant.setPassword(two.contact, 'segunda-casa-9');
    const crossed = { slug: two.merchant.slug, email, password };
    expect((await refusal(signIn, crossed)).code).toBe('BADPW');
    const first = await one.merchant.signIn(one.contact, password);
    const second = await two.merchant.signIn(two.contact, 'segunda-casa-9');
    expect(await sees(first.access_token)).toEqual([one.invoice.id]);
    expect(await sees(second.access_token)).toEqual([two.invoice.id]);
    await two.merchant.setPassword(two.contact, null);
    await isNobody(second.access_token);
    expect(await sees(first.access_token)).toEqual([one.invoice.id]);
    expect((await userOf(one.contact)).user_id).not.toBe((await userOf(two.contact)).user_id);
  });
});

describe('a password ends what came before it', () => {
  test('by its date alone, even had nobody struck the sessions off the list', async () => {
    const { merchant, contact } = await insider();
    const byPassword = await merchant.signIn(contact, password);
    await merchant.setPassword(contact, 'terraza-verde-23');
    const guest = await merchant.addContact();
    const byLink = await merchant.openLink(await merchant.share(await merchant.addInvoice(guest)));
    await merchant.setPassword(guest, password);
    const restored = await sql<{ kind: string }>(
      'update private.portal_sessions set revoked_at = null where org_id = $1 returning kind',
      [merchant.id],
    );
    expect(restored.map(({ kind }) => kind).sort()).toEqual(['link', 'password']);
    await isNobody(byPassword.access_token);
    await isNobody(byLink.access_token);
  });
});

describe('a first password and first presses of a link at once', () => {
  test('make one user; whatever the presses opened is over, and the password opens', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const invoice = await merchant.addInvoice(contact);
    const link = await merchant.share(invoice);
    const [, ...presses] = await Promise.all([
      merchant.setPassword(contact, password),
      ...Array.from({ length: 4 }, async () => (await post(openLink.name, link)).json()),
    ]);
    for (const press of presses) {
      if (press.session) await isNobody(press.session.access_token);
      else expect(['LKPWD', 'NOSES', 'BUSYY']).toContain(press.code);
    }
    const { alias } = await userOf(contact);
    const users = await sql('select id from auth.users where email = $1', [alias]);
    expect(users).toHaveLength(1);
    expect(await sees((await merchant.signIn(contact, password)).access_token)).toEqual([invoice.id]);
  });
});

describe('the auth server, spoken to directly', () => {
  test('a password grant for the alias opens nothing: its session is on no list', async () => {
    const { contact } = await insider();
    const { alias } = await userOf(contact);
    const { data } = await visitor().auth.signInWithPassword({ email: alias, password });
    expect(data.session).not.toBeNull();
    await isNobody(data.session?.access_token ?? '');
  });

  test('a session that a change of password has ended is not listed afterwards', async () => {
    const { merchant, contact } = await insider();
    const { alias } = await userOf(contact);
    const early = await visitor().auth.signInWithPassword({ email: alias, password });
    await merchant.setPassword(contact, 'terraza-verde-23');
    const claims = JSON.parse(atob(early.data.session?.access_token.split('.')[1] ?? ''));
    const [account] = await sql<{ id: string }>(
      'select id from public.portal_accounts where contact_id = $1',
      [contact.id],
    );
    const { error } = await server.rpc('open_portal_session', {
      p_org: merchant.id,
      p_account: account?.id ?? '',
      p_session: claims.session_id,
    });
    expect(error?.code).toBe('NOSES');
  });
});
