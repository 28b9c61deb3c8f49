import { randomUUID } from 'node:crypto';
import { sendDocument } from '@shared/contracts/send-document.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './inbox.ts';
import { type Contact, type Invoice, type Merchant, makeMerchant } from './merchant.ts';
import { call, refusal, sql } from './target.ts';

/** B3, B4: a document by e-mail, in the merchant's words. */
let merchant: Merchant;
let contact: Contact;
let invoice: Invoice;

beforeEach(async () => {
  merchant = await makeMerchant();
  contact = await merchant.addContact({ name: 'Ana <b>Cliente</b>' });
  invoice = await merchant.addInvoice(contact);
});

const request = (how: 'pdf' | 'link' | 'both', request_id = randomUUID()) => ({
  ...{ org_id: merchant.id, document_id: invoice.id, how, request_id },
});
const send = (body: Parameters<typeof call<typeof sendDocument>>[1]) =>
  call(sendDocument, body, merchant.owner.token);
const refused = (body: Parameters<typeof call<typeof sendDocument>>[1], token = merchant.owner.token) =>
  refusal(sendDocument, body, token);

/** The token in a mail's link. */
const tokenIn = (text = '') => /\/d#([\w-]{43})/.exec(text)?.[1];

describe('sending a document', () => {
  it('puts the one PDF and a link that opens it into the contact’s inbox within seconds, without any sweep', async () => {
    const { mail_id } = await send(request('both'));
    const [mail] = await inbox(contact.email, 10);
    expect(mail?.subject).toBe(`Factura ${invoice.number} de Talleres Prueba`);
    expect(mail?.from).toBe('Talleres Prueba <portal@zaguan.test>');
    expect(mail?.attachments).toMatchObject([
      { name: `Factura ${invoice.number}.pdf`, type: 'application/pdf' },
    ]);
    expect(mail?.headers['message-id']).toBe(`<${mail_id}@zaguan.test>`);
    expect(mail?.text.replaceAll(/\s/g, ' ')).toContain(`la factura ${invoice.number}, por 121,00 €.`);
    expect(mail?.html).toContain('Ana &lt;b&gt;Cliente&lt;/b&gt;');
    const token = tokenIn(mail?.text) ?? '';
    expect(tokenIn(mail?.html ?? '')).toBe(token);
    const session = await merchant.openLink({ id: '', token, slug: merchant.slug });
    expect(session.access_token).not.toBe('');

    const { data: rows } = await merchant.owner.client
      .from('mail_deliveries')
      .select('state, attempts')
      .eq('document_id', invoice.id)
      .throwOnError();
    expect(rows).toEqual([{ state: 'sent', attempts: 1 }]);
    const events = await sql<{ kind: string }>(
      `select kind from document_events where document_id = $1 and kind = 'sent'`,
      [invoice.id],
    );
    expect(events).toHaveLength(1);
    // No token waits anywhere in clear.
    const kept = await sql<{ row: string }>(
      'select to_jsonb(m)::text as row from mail_deliveries m where org_id = $1',
      [merchant.id],
    );
    expect(kept.some(({ row }) => row.includes(token))).toBe(false);
  });

  it('sends the PDF alone, or the link alone, as asked', async () => {
    await send(request('pdf'));
    const [paper] = await inbox(contact.email, 10);
    expect(paper?.attachments).toHaveLength(1);
    expect(tokenIn(paper?.text)).toBeUndefined();
    const other = await merchant.addContact();
    invoice = await merchant.addInvoice(other);
    await send(request('link'));
    const [link] = await inbox(other.email, 10);
    expect(link?.attachments).toEqual([]);
    expect(tokenIn(link?.text)).toBeDefined();
  });

  it('takes one press for one mail, however often it arrives', async () => {
    const press = request('pdf');
    const answers = await Promise.all([send(press), send(press), send(press)]);
    expect(new Set(answers.map(({ mail_id }) => mail_id)).size).toBe(1);
    await inbox(contact.email, 10);
    expect(await sql('select 1 from mail_deliveries where org_id = $1', [merchant.id])).toHaveLength(1);
    expect(
      await sql(`select 1 from document_events where document_id = $1 and kind = 'sent'`, [invoice.id]),
    ).toHaveLength(1);
  });

  it('refuses what cannot be sent, and says why', async () => {
    const accountant = await merchant.addMember('accountant');
    expect((await refused(request('pdf'), accountant.token)).code).toBe('DENID');
    expect((await refused({ ...request('pdf'), body: 'Hola, {{contact.nmae}}' })).code).toBe('INVAL');
    expect((await refused({ ...request('pdf'), subject: 'a\r\nBcc: x@y.test' })).code).toBe('INVAL');
    await sql('update contacts set portal_enabled = false where id = $1', [contact.id]);
    expect((await refused(request('link'))).code).toBe('CLOSD');
    await sql('update contacts set email = null where id = $1', [contact.id]);
    expect((await refused(request('pdf'))).code).toBe('STATE');
    expect(await sql('select 1 from mail_deliveries where org_id = $1', [merchant.id])).toEqual([]);
  });
});

describe('templates', () => {
  const save = (p_body: string, p_subject = 'Su {{document.title}}') =>
    merchant.owner.client.rpc('save_email_template', {
      ...{ p_org: merchant.id, p_kind: 'document', p_language: 'es', p_subject, p_body },
    });

  it('writes in the merchant’s words, in those of one mail, and in the original again', async () => {
    await save('Estimada {{contact.name}}:\n\n{{link}}\n\nVence el {{document.due_on}}.').throwOnError();
    await send(request('pdf'));
    const [own] = await inbox(contact.email, 10);
    expect(own?.subject).toBe(`Su Factura ${invoice.number}`);
    // Without a link and without a due date, the paragraphs that speak of them are gone.
    expect(own?.text.trim().split('\n\n')).toEqual([
      'Estimada Ana <b>Cliente</b>:',
      expect.stringContaining('-- \n'),
    ]);

    const second = await merchant.addContact();
    invoice = await merchant.addInvoice(second);
    await send({ ...request('pdf'), subject: 'Urgente', body: 'Para ti' });
    const [once] = await inbox(second.email, 10);
    expect([once?.subject, once?.text.split('\n')[0]]).toEqual(['Urgente', 'Para ti']);

    await merchant.owner.client
      .rpc('restore_email_template', { p_org: merchant.id, p_kind: 'document', p_language: 'es' })
      .throwOnError();
    const third = await merchant.addContact();
    invoice = await merchant.addInvoice(third);
    await send(request('pdf'));
    expect((await inbox(third.email, 10))[0]?.subject).toBe(`Factura ${invoice.number} de Talleres Prueba`);
  });

  it('refuses an unknown placeholder and a subject of two lines, and keeps nothing of them', async () => {
    expect((await save('{{contact.password}}')).error?.code).toBe('INVAL');
    expect((await save('Hola', 'a\nBcc: x')).error?.code).toBe('INVAL');
    expect((await save(' ')).error?.code).toBe('INVAL');
    expect(await sql('select 1 from email_templates where org_id = $1', [merchant.id])).toEqual([]);
  });
});
