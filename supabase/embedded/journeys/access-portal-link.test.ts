import { documentPdf } from '@shared/contracts/document-pdf.ts';
import { openLink } from '@shared/contracts/open-link.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inbox } from './inbox.ts';
import { type Contact, type Link, type Merchant, makeMerchant } from './merchant.ts';
import { isNobody, sees } from './seeing.ts';
import { bearer, call, post, refusal, server, sql, stack } from './target.ts';

const linkSchema = z.object({ id: z.uuid(), token: z.string(), slug: z.string() });

async function invite(merchant: Merchant, contact: Contact): Promise<Link> {
  const { data } = await merchant.owner.client
    .rpc('issue_portal_link', { p_org: merchant.id, p_contact: contact.id })
    .throwOnError();
  return linkSchema.parse(data);
}

async function scene() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const first = await merchant.addInvoice(contact);
  const second = await merchant.addInvoice(contact, 5_000);
  const stranger = await merchant.addContact();
  await merchant.addInvoice(stranger);
  return { merchant, contact, invoices: [first.id, second.id].sort(), link: await invite(merchant, contact) };
}

describe('A5 a link to the portal itself', () => {
  test('looking says whose portal it is and opens nothing; the press opens the whole of it', async () => {
    const { merchant, contact, invoices, link } = await scene();
    const view = await (await post('view-link', link)).json();
    expect(view).toMatchObject({
      state: 'portal',
      contact_name: contact.name,
      merchant: { slug: merchant.slug },
    });
    expect(Object.keys(view).sort()).toEqual(['contact_name', 'language', 'merchant', 'state']);
    const pressed = 'select first_pressed_at is not null as pressed from public.document_links where id = $1';
    expect(await sql(pressed, [link.id])).toEqual([{ pressed: false }]);

    const { session, document_id } = await call(openLink, link);
    expect(document_id).toBeNull();
    expect(await sees(session.access_token)).toEqual(invoices);
    expect(await sql(pressed, [link.id])).toEqual([{ pressed: true }]);
    const profile = await bearer(session.access_token).rpc('portal_profile').throwOnError();
    expect(profile.data).toMatchObject({ session: { kind: 'link', document_id: null } });
  });

  test('it opens the portal also where links to documents are kept to their document', async () => {
    const { merchant, invoices, link } = await scene();
    await server
      .from('organizations')
      .update({ link_scope: 'document' })
      .eq('id', merchant.id)
      .throwOnError();
    expect(await sees((await merchant.openLink(link)).access_token)).toEqual(invoices);
  });

  test('ends after 48 hours, when revoked, and when the contact gets a password', async () => {
    const { merchant, contact, link } = await scene();
    const session = await merchant.openLink(link);
    const again = await invite(merchant, contact);
    const states = () =>
      merchant.owner.client
        .from('document_link_states')
        .select('state, document_id')
        .eq('contact_id', contact.id)
        .order('id')
        .throwOnError();
    await sql(`update public.document_links set issued_at = issued_at - interval '48 hours' where id = $1`, [
      link.id,
    ]);
    await isNobody(session.access_token);
    expect((await call(viewLink, link)).state).toBe('expired');
    expect((await refusal(openLink, link)).code).toBe('LKEXP');
    expect((await states()).data).toEqual([
      { state: 'expired', document_id: null },
      { state: 'live', document_id: null },
    ]);
    await merchant.owner.client
      .rpc('revoke_document_link', { p_org: merchant.id, p_link: again.id })
      .throwOnError();
    expect((await refusal(openLink, again)).code).toBe('LKREV');
    const third = await invite(merchant, contact);
    await merchant.setPassword(contact, 'patio-azul-22');
    expect(await call(viewLink, third)).toMatchObject({ state: 'password', document_id: null });
    expect((await refusal(openLink, third)).code).toBe('LKPWD');
  });

  test('shows no document, and a dead one is replaced by another to the portal', async () => {
    const { merchant, contact, link } = await scene();
    expect((await refusal(documentPdf, { slug: link.slug, token: link.token })).code).toBe('NTFND');
    await sql(`update public.document_links set issued_at = issued_at - interval '48 hours' where id = $1`, [
      link.id,
    ]);
    const asked = { purpose: 'link', slug: link.slug, token: link.token, email: contact.email };
    expect((await post('request-access', asked)).status).toBe(200);
    const [mail] = await inbox(contact.email, 15);
    const token = new RegExp(`${stack.url}/${merchant.slug}/d#(\\S+)`).exec(mail?.text ?? '')?.[1] ?? '';
    expect((await call(viewLink, { slug: link.slug, token })).state).toBe('portal');
  });

  test('is issued by editors of that merchant, for contacts of that merchant', async () => {
    const { merchant, contact } = await scene();
    const there = await makeMerchant();
    const accountant = await merchant.addMember('accountant');
    const issue = (client: typeof server, org: string) =>
      client.rpc('issue_portal_link', { p_org: org, p_contact: contact.id });
    expect((await issue(accountant.client, merchant.id)).error?.code).toBe('DENID');
    expect((await issue(there.owner.client, merchant.id)).error?.code).toBe('NTFND');
    expect((await issue(there.owner.client, there.id)).error?.code).toBe('NTFND');
    const trail = await sql<{ subject_id: string }>(
      `select subject_id from public.audit_log where org_id = $1 and action = 'link.issued'`,
      [merchant.id],
    );
    expect(trail).toEqual([{ subject_id: contact.id }]);
  });
});
