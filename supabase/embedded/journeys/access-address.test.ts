import { randomUUID } from 'node:crypto';
import { changePassword } from '@shared/contracts/change-password.ts';
import { openLink } from '@shared/contracts/open-link.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { setContactPassword } from '@shared/contracts/set-contact-password.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { describe, expect, test } from 'vitest';
import { inbox } from './inbox.ts';
import { mailedToken, mailsTo } from './mailed.ts';
import { type Merchant, makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { call, refusal, server, sql, stack } from './target.ts';

const password = 'patio-azul-22';

const linkIn = (merchant: Merchant, text: string | undefined) => ({
  slug: merchant.slug,
  token: new RegExp(`${stack.url}/${merchant.slug}/d#([\\w-]{43})`).exec(text ?? '')?.[1] ?? '',
});

describe('an address of an international domain', () => {
  const typed = (local: string) => [
    `${local}@peluquería.es`,
    `${local}@xn--peluquera-n5a.es`,
    `${local.toUpperCase()}@PELUQUERI\u0301A.ES`,
  ];

  test('opens the portal in every form, is counted once, and is shown and written to as it should be', async () => {
    const merchant = await makeMerchant();
    const local = `hola-${randomUUID()}`;
    const [readable = '', ascii = ''] = typed(local);
    const contact = await merchant.addContact({ email: ascii });
    await merchant.setPassword(contact, password);
    for (const email of typed(local)) {
      const { session } = await call(signIn, { slug: merchant.slug, email, password });
      expect(await sees(session.access_token)).toEqual([]);
    }
    const { data } = await server
      .from('contacts')
      .select('email')
      .eq('id', contact.id)
      .single()
      .throwOnError();
    expect(data.email).toBe(readable);
    await call(requestAccess, { purpose: 'password', slug: merchant.slug, email: readable });
    // The catcher writes the domain as people do, whatever the mail server was told.
    await expect
      .poll(async () => (await inbox(readable)).map(({ text }) => text).join())
      .toContain(`/${merchant.slug}/password#`);
    const wrong = { slug: merchant.slug, password: 'otra-cosa-99' };
    const codes = [];
    for (const email of [...typed(local), ...typed(local), ...typed(local)]) {
      codes.push((await refusal(signIn, { ...wrong, email })).code);
    }
    expect(codes.at(-1)).toBe('LIMIT');
  });
});

describe('a password that another keyboard composes differently', () => {
  const composed = 'contraseña-ciruela-é';
  const apart = composed.normalize('NFD');

  test('is the same, whoever set it and however', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const { slug } = merchant;
    await merchant.setPassword(contact, apart);
    const session = await merchant.signIn(contact, composed);
    const next = 'ﬁnca-ñandú-7';
    await call(changePassword, { old_password: apart, new_password: next }, session.access_token);
    await merchant.signIn(contact, next.normalize('NFKC'));
    await merchant.signIn(contact, next.normalize('NFD'));
    const token = await mailedToken(merchant, contact);
    await call(setPassword, { slug, token, password: apart });
    await merchant.signIn(contact, composed);
  });

  test('opens as it was typed where it was set before passwords were normalised', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    await merchant.setPassword(contact, password);
    const [account] = await sql<{ org_id: string; id: string; user_id: string }>(
      'select org_id, id, user_id from public.portal_accounts where contact_id = $1',
      [contact.id],
    );
    if (account === undefined) throw new Error('No account');
    const { error } = await server.auth.admin.updateUserById(account.user_id, { password: apart });
    expect(error).toBeNull();
    await sql('update private.password_marks m set mark = private.present_mark($2) where m.account_id = $1', [
      account.id,
      account.user_id,
    ]);
    const session = await merchant.signIn(contact, apart);
    expect(
      (await refusal(signIn, { slug: merchant.slug, email: contact.email, password: composed })).code,
    ).toBe('BADPW');
    await call(changePassword, { old_password: apart, new_password: composed }, session.access_token);
    await merchant.signIn(contact, composed);
  });

  test('ends where bcrypt would stop reading: what follows is no password', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const longest = `${'patio azul '.repeat(6)}abcdef`;
    await merchant.setPassword(contact, longest);
    await merchant.signIn(contact, longest);
    const longer = { slug: merchant.slug, email: contact.email, password: `${longest}x` };
    expect((await refusal(signIn, longer)).code).toBe('BADPW');
  });
});

describe('two contacts with one e-mail', () => {
  test('the link of the second opens; its password is refused by name, and by e-mail each gets a way in', async () => {
    const merchant = await makeMerchant();
    const first = await merchant.addContact({ name: 'Talleres Uno' });
    const second = await merchant.addContact({ name: 'Talleres Dos', email: first.email });
    await merchant.setPassword(first, password);
    const invoice = await merchant.addInvoice(second);
    const link = await merchant.share(invoice);
    const { access_token } = await merchant.openLink(link);
    expect(await sees(access_token)).toEqual([invoice.id]);
    const asked = { org_id: merchant.id, contact_id: second.id, password };
    expect(await refusal(setContactPassword, asked, merchant.owner.token)).toMatchObject({
      status: 409,
      code: 'EMLTK',
    });
    expect(await sees(access_token)).toEqual([invoice.id]);
    expect((await refusal(requestAccess, { purpose: 'own' }, access_token)).code).toBe('EMLTK');
    const token = await mailedToken(merchant, second);
    expect((await refusal(setPassword, { slug: merchant.slug, token, password })).code).toBe('EMLTK');
    const { data: holders } = await merchant.owner.client
      .rpc('contacts_with_email', { p_org: merchant.id, p_email: first.email, p_except: second.id })
      .throwOnError();
    expect(holders).toMatchObject([{ id: first.id, name: first.name, has_password: true }]);

    await call(requestAccess, { purpose: 'password', slug: merchant.slug, email: first.email });
    expect(await mailsTo(first)).toContain('recovery');
    expect(await mailsTo(second)).toContain('fresh_link');
    expect((await merchant.signIn(first, password)).access_token).not.toBe('');
  });
});

describe('a link whose token was lost', () => {
  test('by the e-mail alone a link to the portal comes; an unknown e-mail hears the same', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const invoice = await merchant.addInvoice(contact);
    const { slug } = merchant;
    expect(await call(requestAccess, { purpose: 'link', slug, email: `x-${contact.email}` })).toEqual({});
    expect(await call(requestAccess, { purpose: 'link', slug, email: contact.email })).toEqual({});
    const [mail] = await inbox(contact.email, 15);
    const fresh = linkIn(merchant, mail?.text);
    expect((await call(viewLink, fresh)).state).toBe('portal');
    const { session } = await call(openLink, fresh);
    expect(await sees(session.access_token)).toEqual([invoice.id]);
    expect(await inbox(`x-${contact.email}`)).toEqual([]);
  });
});

describe('a corrected address', () => {
  test('ends what was mailed to the old one and what that opened; what was handed over stays', async () => {
    const merchant = await makeMerchant();
    const contact = await merchant.addContact();
    const invoice = await merchant.addInvoice(contact);
    const handed = await merchant.share(invoice);
    await call(requestAccess, { purpose: 'link', slug: merchant.slug, email: contact.email });
    const [mail] = await inbox(contact.email, 15);
    const mailed = linkIn(merchant, mail?.text);
    const inside = (await call(openLink, mailed)).session;
    const email = `nueva-${randomUUID()}@cliente.test`;
    await merchant.owner.client.from('contacts').update({ email }).eq('id', contact.id).throwOnError();
    await isNobody(inside.access_token);
    expect((await call(viewLink, mailed)).state).toBe('readdressed');
    expect(await refusal(openLink, mailed)).toMatchObject({ status: 410, code: 'LKADR' });
    expect((await call(viewLink, handed)).state).toBe('document');
    await call(requestAccess, { purpose: 'link', ...mailed, email });
    const [again] = await inbox(email, 15);
    expect((await call(viewLink, linkIn(merchant, again?.text))).state).toBe('portal');
  });
});
