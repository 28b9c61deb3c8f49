import { Buffer } from 'node:buffer';
import { attachmentLimit } from '@shared/attachment.ts';
import { attachFile } from '@shared/contracts/attach-file.ts';
import { documentAttachment } from '@shared/contracts/document-attachment.ts';
import { removeAttachment } from '@shared/contracts/remove-attachment.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Contact, type Invoice, type Link, type Merchant, makeMerchant } from './merchant.ts';
import { call, post, refusal, server, sql } from './target.ts';

/** C6: files beside a document, for whoever may read it. */
let merchant: Merchant;
let contact: Contact;
let invoice: Invoice;
let link: Link;

beforeEach(async () => {
  merchant = await makeMerchant();
  contact = await merchant.addContact();
  invoice = await merchant.addInvoice(contact);
  link = await merchant.share(invoice);
});

const pdf = Buffer.from('%PDF-1.7\nplano');
const attach = (name: string, content: Buffer = pdf, document = invoice.id) => ({
  ...{ org_id: merchant.id, document_id: document, name, content: content.toString('base64') },
});
const add = async (...given: Parameters<typeof attach>) =>
  (await call(attachFile, attach(...given), merchant.owner.token)).attachment_id;
const byLink = (attachment_id: string, { slug, token } = link) => ({ slug, token, attachment_id });

describe('a file beside a document', () => {
  it('is had through a live link and by session, with its name, to be saved and never shown', async () => {
    const id = await add('../../Plano\u202E de Ñ.pdf');
    const view = await call(viewLink, { slug: link.slug, token: link.token });
    expect(view.state === 'document' && view.document.attachments).toEqual([
      { id, name: 'Plano de Ñ.pdf', type: 'application/pdf', byte_size: pdf.length },
    ]);
    const answer = await post(documentAttachment.name, byLink(id));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Plano de N.pdf"; filename*=UTF-8''Plano%20de%20%C3%91.pdf`,
    );
    const { access_token } = await merchant.openLink(link);
    const mine = { org_id: merchant.id, document_id: invoice.id, attachment_id: id };
    expect((await post(documentAttachment.name, mine, access_token)).status).toBe(200);
    expect((await post(documentAttachment.name, mine, merchant.owner.token)).status).toBe(200);
  });

  it('is nobody else’s: not by another document’s link, nor once the link is revoked', async () => {
    const id = await add('plano.pdf');
    const other = await merchant.share(await merchant.addInvoice(await merchant.addContact()));
    expect(await refusal(documentAttachment, byLink(id, other))).toMatchObject({ code: 'NTFND' });
    const stranger = await makeMerchant();
    const asked = { org_id: merchant.id, document_id: invoice.id, attachment_id: id };
    expect(await refusal(documentAttachment, asked, stranger.owner.token)).toMatchObject({ code: 'NTFND' });
    await merchant.owner.client
      .rpc('revoke_document_link', { p_org: merchant.id, p_link: link.id })
      .throwOnError();
    expect(await refusal(documentAttachment, byLink(id))).toMatchObject({ code: 'LKREV' });
  });

  it('may lie beside a draft, where members alone have it', async () => {
    const [draft] = await sql<{ id: string }>(
      `insert into public.documents (org_id, contact_id, kind, language, currency)
       values ($1, $2, 'invoice', 'es', 'EUR') returning id`,
      [merchant.id, contact.id],
    );
    const id = await add('nota.txt', Buffer.from('Hola'), draft?.id);
    const asked = { org_id: merchant.id, document_id: draft?.id ?? '', attachment_id: id };
    expect((await post(documentAttachment.name, asked, merchant.owner.token)).status).toBe(200);
    const { access_token } = await merchant.openLink(link);
    expect(await refusal(documentAttachment, asked, access_token)).toMatchObject({ code: 'NTFND' });
  });

  it('is refused by its content, by its size and from who may not', async () => {
    const refuse = (given: ReturnType<typeof attach>, token = merchant.owner.token) =>
      refusal(attachFile, given, token);
    expect(await refuse(attach('factura.pdf', Buffer.from('MZ\x90\x00')))).toMatchObject({ code: 'FLKND' });
    for (const bytes of [attachmentLimit + 1, attachmentLimit + 3, 2 * attachmentLimit]) {
      const large = attach('grande.pdf', Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length)]));
      expect(await refuse(large)).toMatchObject({ code: 'LARGE', status: 413 });
    }
    const accountant = await merchant.addMember('accountant');
    expect(await refuse(attach('a.pdf'), accountant.token)).toMatchObject({ code: 'DENID' });
    const { access_token } = await merchant.openLink(link);
    expect(await refuse(attach('a.pdf'), access_token)).toMatchObject({ code: 'NTFND' });
    expect(await sql('select from public.document_attachments where org_id = $1', [merchant.id])).toEqual([]);
  });

  it('may be as large as the limit, and an e-invoice keeps its name and goes out as mere bytes', async () => {
    await add('grande.pdf', Buffer.concat([pdf, Buffer.alloc(attachmentLimit - pdf.length)]));
    const xml = Buffer.from(
      '\ufeff<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script/></html>',
    );
    const answer = await post(documentAttachment.name, byLink(await add('factura.xml', xml)));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(xml);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="factura\.xml"/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('finds no place beside twenty others, nor do several at once take the last', async () => {
    await sql(
      `insert into public.document_attachments (org_id, document_id, name, type, byte_size, sha256, path)
       select $1, $2, n || '.pdf', 'application/pdf', 1, sha256('x'), format('%s/%s', $1::uuid, n) from generate_series(1, 19) n`,
      [merchant.id, invoice.id],
    );
    const files = Array.from({ length: 6 }, (_, nth) =>
      post(attachFile.name, attach(`${nth}.pdf`), merchant.owner.token),
    );
    const statuses = (await Promise.all(files)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409, 409, 409, 409]);
    const stored = await sql(
      `select from storage.objects where bucket_id = 'attachments' and starts_with(name, $1)`,
      [`${merchant.id}/${invoice.id}/`],
    );
    expect(stored).toHaveLength(1);
  });

  it('is taken away with its bytes, and both acts are remembered', async () => {
    const id = await add('plano.pdf');
    const [row] = await sql<{ path: string }>('select path from public.document_attachments where id = $1', [
      id,
    ]);
    await call(removeAttachment, { org_id: merchant.id, attachment_id: id }, merchant.owner.token);
    expect(await refusal(documentAttachment, byLink(id))).toMatchObject({ code: 'NTFND' });
    expect((await server.storage.from('attachments').download(row?.path ?? '')).data).toBeNull();
    const acts = await sql<{ action: string; actor: string }>(
      `select action, actor from public.audit_log where org_id = $1 and action like 'document.file%' order by id`,
      [merchant.id],
    );
    expect(acts).toEqual([
      { action: 'document.file_attached', actor: merchant.owner.id },
      { action: 'document.file_removed', actor: merchant.owner.id },
    ]);
  });
});
