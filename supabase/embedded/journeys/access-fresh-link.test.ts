import { randomUUID } from 'node:crypto';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { describe, expect, test } from 'vitest';
import { inbox } from './inbox.ts';
import { mailsTo } from './mailed.ts';
import { type Contact, type Link, type Merchant, makeMerchant } from './merchant.ts';
import { sees } from './seeing.ts';
import { call, post, sql, stack } from './target.ts';

/** A contact whose link to an invoice has ended by itself. */
async function late() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const invoice = await merchant.addInvoice(contact);
  const link = await merchant.share(invoice);
  await expire(link);
  return { merchant, contact, invoice, link };
}

const expire = (link: Link) =>
  sql(`update public.document_links set issued_at = issued_at - interval '48 hours' where id = $1`, [
    link.id,
  ]);

/** What the page of a dead link sends. */
const ask = async (link: Link, email: string) => {
  const response = await post('request-access', {
    purpose: 'link',
    slug: link.slug,
    token: link.token,
    email,
  });
  return { status: response.status, body: await response.text() };
};
const heard = { status: 200, body: '{}' };

/** The link that lies in the newest e-mail to a contact. */
async function mailedLink(merchant: Merchant, contact: Contact): Promise<Link> {
  const [mail] = await inbox(contact.email, 15);
  const address = new RegExp(`${stack.url}/${merchant.slug}/d#(\\S+)`).exec(mail?.text ?? '');
  if (!address?.[1]) throw new Error(`No link in ${mail?.text}`);
  return { id: '', slug: merchant.slug, token: address[1] };
}

describe('a dead link is replaced by e-mail', () => {
  test('with the e-mail on record a fresh one arrives within seconds, to the same document', async () => {
    const { merchant, contact, invoice, link } = await late();
    expect((await call(viewLink, link)).state).toBe('expired');
    const began = performance.now();
    expect(await ask(link, ` ${contact.email.toUpperCase()}`)).toEqual(heard);
    const fresh = await mailedLink(merchant, contact);
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(fresh.token).not.toBe(link.token);
    expect(await call(viewLink, fresh)).toMatchObject({ state: 'document', document: { id: invoice.id } });
    expect(await sees((await merchant.openLink(fresh)).access_token)).toEqual([invoice.id]);
    expect((await call(viewLink, link)).state).toBe('expired');
    const [mail] = await inbox(contact.email);
    expect(mail?.to).toEqual([contact.email]);
    expect(mail?.text).toContain(invoice.number);
  });

  test('any other e-mail, another contact of the same merchant too, gets the same answer and nothing else', async () => {
    const { merchant, contact, link } = await late();
    const other = await merchant.addContact();
    for (const email of ['nadie@cliente.test', other.email, 'x'])
      expect(await ask(link, email)).toEqual(heard);
    expect(await mailsTo(contact)).toEqual([]);
    expect(await mailsTo(other)).toEqual([]);
  });

  test('an unknown token, a revoked link, a closed portal and a token at another merchant send nothing', async () => {
    const { merchant, contact, invoice, link } = await late();
    const stranger = await makeMerchant();
    expect(await ask({ ...link, token: randomUUID() }, contact.email)).toEqual(heard);
    expect(await ask({ ...link, slug: stranger.slug }, contact.email)).toEqual(heard);
    const revoked = await merchant.share(invoice);
    await merchant.owner.client
      .rpc('revoke_document_link', { p_org: merchant.id, p_link: revoked.id })
      .throwOnError();
    expect(await ask(revoked, contact.email)).toEqual(heard);
    await merchant.owner.client.from('contacts').update({ portal_enabled: false }).eq('id', contact.id);
    expect(await ask(link, contact.email)).toEqual(heard);
    expect(await mailsTo(contact)).toEqual([]);
  });

  test('revoked between the request and the sending, it is not replaced', async () => {
    const { merchant, contact, link } = await late();
    await sql(`select private.queue_mail($1, 'fresh_link', $2, $3, '{}'::jsonb, $4)`, [
      merchant.id,
      contact.id,
      link.id,
      `fresh_link:${randomUUID()}`,
    ]);
    await merchant.owner.client
      .rpc('revoke_document_link', { p_org: merchant.id, p_link: link.id })
      .throwOnError();
    const facts = await sql<{ mail: unknown }>('select public.fresh_link_mail($1, $2) as mail', [
      merchant.id,
      link.id,
    ]);
    expect(facts).toEqual([{ mail: null }]);
  });

  test('the new link is one among the merchant’s: listed, and revocable', async () => {
    const { merchant, contact, invoice, link } = await late();
    await ask(link, contact.email);
    const fresh = await mailedLink(merchant, contact);
    const { data } = await merchant.owner.client
      .from('document_link_states')
      .select('id, state, document_id')
      .eq('contact_id', contact.id)
      .order('id')
      .throwOnError();
    expect(data.map(({ state }) => state)).toEqual(['expired', 'live']);
    expect(data[1]?.document_id).toBe(invoice.id);
    await merchant.owner.client
      .rpc('revoke_document_link', { p_org: merchant.id, p_link: data[1]?.id ?? '' })
      .throwOnError();
    expect((await call(viewLink, fresh)).state).toBe('revoked');
  });

  test('a refused request says what is wrong with it, not whose address it is', async () => {
    const { link, contact } = await late();
    const { slug, token } = link;
    const known = { purpose: 'link' as const, slug, token, email: contact.email };
    for (let tried = 0; tried < 4; tried += 1) await call(requestAccess, known);
    const limited = await post('request-access', known);
    expect(limited.status).toBe(429);
    for (let tried = 0; tried < 4; tried += 1) await ask(link, 'nadie@cliente.test');
    const unknown = await post('request-access', { ...known, email: 'nadie@cliente.test' });
    expect(unknown.status).toBe(429);
    expect(Object.keys(await unknown.json()).sort()).toEqual(Object.keys(await limited.json()).sort());
  });
});
