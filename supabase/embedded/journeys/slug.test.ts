import { randomUUID } from 'node:crypto';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { setPassword } from '@shared/contracts/set-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { expect, test } from 'vitest';
import { mailedToken } from './mailed.ts';
import { makeMerchant } from './merchant.ts';
import { sees } from './seeing.ts';
import { call, refusal, server, visitor } from './target.ts';

const password = 'patio-azul-22';
const newSlug = () => `n${randomUUID().slice(0, 13)}`;

test('A9 A5 A3 whatever was sent under the old address goes on: links, recovery, the door; all tell the new one', async () => {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const invoice = await merchant.addInvoice(contact);
  const link = await merchant.share(invoice);
  await call(requestAccess, { purpose: 'password', slug: merchant.slug, email: contact.email });
  const token = await mailedToken(merchant, contact);

  const slug = newSlug();
  const change = { p_org: merchant.id, p_slug: slug };
  expect((await merchant.owner.client.rpc('change_slug', change).throwOnError()).data).toBe(slug);
  const front = await visitor().rpc('portal_front', { p_slug: merchant.slug }).throwOnError();
  expect(front.data).toMatchObject({ slug });
  for (const at of [merchant.slug, slug]) {
    const seen = await call(viewLink, { slug: at, token: link.token });
    expect(seen).toMatchObject({ state: 'document', merchant: { slug } });
  }
  const { session } = await call(setPassword, { slug: merchant.slug, token, password });
  expect(await sees(session.access_token)).toEqual([invoice.id]);
  for (const at of [merchant.slug, slug]) {
    const inside = await call(signIn, { slug: at, email: contact.email, password });
    expect(await sees(inside.session.access_token)).toEqual([invoice.id]);
  }
  // What is shared from now on carries the new one.
  expect((await merchant.share(invoice)).slug).toBe(slug);
});

test('A9 A10 an address that was a merchant’s never leads to another', async () => {
  const merchant = await makeMerchant();
  const other = await makeMerchant();
  const slug = newSlug();
  await merchant.owner.client.rpc('change_slug', { p_org: merchant.id, p_slug: slug }).throwOnError();
  const taken = await other.owner.client.rpc('change_slug', { p_org: other.id, p_slug: merchant.slug });
  expect(taken.error?.code).toBe('SLGTK');
  const fresh = await server.from('organizations').insert({ slug: merchant.slug, name: 'Nueva' });
  expect(fresh.error?.code).toBe('23505');
  const link = await merchant.share(await merchant.addInvoice(await merchant.addContact()));
  expect((await refusal(viewLink, { slug: other.slug, token: link.token })).code).toBe('NTFND');
});

test('A9 of two merchants who want one address at once, one gets it', async () => {
  const merchants = await Promise.all([makeMerchant(), makeMerchant(), makeMerchant()]);
  const slug = newSlug();
  const answers = await Promise.all(
    merchants.map(({ owner, id }) => owner.client.rpc('change_slug', { p_org: id, p_slug: slug })),
  );
  expect(answers.map(({ error }) => error?.code ?? 'changed').sort()).toEqual(['SLGTK', 'SLGTK', 'changed']);
});

test('A12 another address of the same portal is no second set of tries', async () => {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  await merchant.setPassword(contact, password);
  await merchant.owner.client.rpc('change_slug', { p_org: merchant.id, p_slug: newSlug() }).throwOnError();
  const wrong = (slug: string) => refusal(signIn, { slug, email: contact.email, password: 'equivocada' });
  const { data } = await visitor().rpc('portal_front', { p_slug: merchant.slug }).throwOnError();
  const { slug } = data as { slug: string };
  const codes: string[] = [];
  for (let n = 0; n < 9; n++) codes.push((await wrong(n % 2 === 0 ? merchant.slug : slug)).code);
  expect(codes).toEqual([...Array<string>(8).fill('BADPW'), 'LIMIT']);
});

test('A9 ten addresses are enough, however many are asked for at once', async () => {
  const { id, owner } = await makeMerchant();
  const asked = Array.from({ length: 16 }, () =>
    owner.client.rpc('change_slug', { p_org: id, p_slug: newSlug() }),
  );
  const codes = (await Promise.all(asked)).map(({ error }) => error?.code ?? 'taken');
  expect(codes.filter((code) => code === 'taken')).toHaveLength(9);
  expect(codes.filter((code) => code === 'STATE')).toHaveLength(7);
});
