import { randomUUID } from 'node:crypto';
import { postComment } from '@shared/contracts/post-comment.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { sendDocument } from '@shared/contracts/send-document.ts';
import { sendInvitations } from '@shared/contracts/send-invitations.ts';
import { placeholders, type TemplateKind, templateKinds } from '@shared/mail-placeholders.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { inbox, type Mail } from './inbox.ts';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { refund } from './stripe-reversals.ts';
import { makeStripeShop, type StripeShop } from './stripe-shop.ts';
import { call, sql } from './target.ts';

/** B4: every mail that goes to a contact is written in the merchant's words, and still says what it must. */
let shop: StripeShop;
let merchant: Merchant;

const save = (kind: TemplateKind, subject: string, body: string, language = 'es') =>
  merchant.owner.client.rpc('save_email_template', {
    ...{ p_org: merchant.id, p_kind: kind, p_language: language, p_subject: subject, p_body: body },
  });

/** The mail of one kind in an inbox that may hold others. */
async function mailOf(kind: TemplateKind, { email }: Contact): Promise<Mail | undefined> {
  await expect
    .poll(async () => (await inbox(email)).some(({ subject }) => subject.startsWith(kind)), {
      timeout: 20_000,
    })
    .toBe(true);
  return (await inbox(email)).find(({ subject }) => subject.startsWith(kind));
}

/** The shop's contact has paid, now or before. */
async function paidOnce(): Promise<void> {
  if ((await shop.sessions()).length > 0) return;
  await shop.start([await shop.invoice()]);
  await shop.pay();
}

/** What makes a mail of each kind, and what it says however its template reads. */
const causes: Record<TemplateKind, { cause: (contact: Contact) => Promise<unknown>; said: RegExp }> = {
  document: {
    cause: async (contact) => {
      const { id } = await merchant.addInvoice(contact);
      const body = { org_id: merchant.id, document_id: id, how: 'link' as const, request_id: randomUUID() };
      await call(sendDocument, body, merchant.owner.token);
    },
    said: /Ver el documento:\n\S+\/d#[\w-]{43}\n/,
  },
  comment: {
    cause: async (contact) => {
      const { id } = await merchant.addInvoice(contact);
      const body = { org_id: merchant.id, document_id: id, body: 'El <martes>', request_id: randomUUID() };
      await call(postComment, body, merchant.owner.token);
    },
    said: /\n\n> El <martes>\n\nVer y responder:\n\S+\/d#[\w-]{43}\n/,
  },
  receipt: {
    cause: () => paidOnce(),
    said: /Aplicado a:\n {2}Factura [\s\S]*Ver en el portal:\n\S+\/invoices\n/,
  },
  refund: {
    cause: async () => {
      await paidOnce();
      await refund(shop, { amount: 100 });
    },
    said: /vuelve a figurar como pendiente[\s\S]*Devuelto de:\n {2}Factura [\s\S]*Ver en el portal:\n\S+\/invoices\n/,
  },
  invitation: {
    cause: (contact) =>
      call(
        sendInvitations,
        { org_id: merchant.id, request: randomUUID(), to: { contacts: [contact.id] }, message: null },
        merchant.owner.token,
      ),
    said: /48 horas[\s\S]*Entrar en el portal:\n\S+\/d#[\w-]{43}\n/,
  },
  fresh_link: {
    cause: async (contact) => {
      const link = await merchant.share(await merchant.addInvoice(contact));
      await sql(`update document_links set issued_at = issued_at - interval '48 hours' where id = $1`, [
        link.id,
      ]);
      const { slug, token } = link;
      await call(requestAccess, { purpose: 'link', slug, token, email: contact.email });
    },
    said: /48 horas[\s\S]*Si no lo has pedido[\s\S]*Ver el documento:\n\S+\/d#[\w-]{43}\n/,
  },
  recovery: {
    cause: (contact) =>
      call(requestAccess, { purpose: 'password', slug: merchant.slug, email: contact.email }),
    said: /30 minutos[\s\S]*Si no lo has pedido[\s\S]*:\n\S+\/password#[\w-]{43}\n/,
  },
  password_changed: {
    cause: (contact) => merchant.setPassword(contact, 'patio-azul-22'),
    said: /te ha creado una contraseña[\s\S]*Si no lo esperabas/,
  },
};

beforeAll(async () => {
  shop = await makeStripeShop();
  merchant = shop.merchant;
});

describe('a template of each kind', () => {
  it.each(templateKinds)('B4 %s: its words arrive, with what they must not leave out', async (kind) => {
    const names = placeholders[kind].map((name) => `${name}={{${name}}}`);
    await save(
      kind,
      `${kind} {{merchant.name}}`,
      `Querida {{contact.name}}:\n\n${names.join('\n\n')}`,
    ).throwOnError();
    const payer = kind === 'receipt' || kind === 'refund';
    const contact = payer ? shop.contact : await merchant.addContact({ name: 'Ana <i>&' });
    await causes[kind].cause(contact);
    const mail = await mailOf(kind, contact);
    expect(mail?.subject).toBe(`${kind} Talleres Prueba`);
    expect(mail?.text).toContain(`Querida ${contact.name}:\n\ncontact.name=${contact.name}\n\n`);
    expect(mail?.text).toMatch(causes[kind].said);
    // The merchant has no telephone: what would speak of it is not there. All else is.
    const told = names.map((name) => name.split('=')[0]).filter((name) => name !== 'merchant.phone');
    const missing = told.filter(
      (name) => !name?.startsWith('document.due') && !mail?.text.includes(`${name}=`),
    );
    expect(missing).toEqual([]);
    expect(mail?.text).not.toMatch(/merchant\.phone|\{\{/);
    expect(mail?.html).toContain(
      `Querida ${contact.name.replace('&', '&amp;').replace('<i>', '&lt;i&gt;')}:`,
    );
    expect(mail?.html).not.toContain('<i>');
  });

  it.each(templateKinds)('B4 %s: the database knows the same placeholders as the app', async (kind) => {
    const [row] = await sql<{ names: string[] }>('select private.template_placeholders($1) as names', [kind]);
    expect(row?.names).toEqual([...placeholders[kind]]);
    expect((await save(kind, 'Hola', '{{contact.password}}', 'fr')).error?.code).toBe('INVAL');
    expect((await save(kind, 'Hola', 'Hola, {{contact.name}:', 'fr')).error?.code).toBe('INVAL');
  });
});

describe('a message of one’s own', () => {
  it('B1 B4 stands in for the body of the template once, under its subject, and knows its placeholders', async () => {
    merchant = await makeMerchant();
    await save('invitation', 'Pasa, {{contact.name}}', 'De siempre').throwOnError();
    const contact = await merchant.addContact({ name: 'Ana' });
    const ask = (message: string) => ({
      ...{ org_id: merchant.id, request: randomUUID(), to: { contacts: [contact.id] }, message },
    });
    await call(sendInvitations, ask('Solo hoy, {{contact.name}}'), merchant.owner.token);
    const [mail] = await inbox(contact.email, 15);
    expect(mail?.subject).toBe('Pasa, Ana');
    expect(mail?.text).toMatch(/^Solo hoy, Ana\n\nEl enlace funciona durante 48 horas/);
    const refused = await merchant.owner.client.rpc('queue_invitations', {
      ...{ p_org: merchant.id, p_request: randomUUID(), p_contacts: [contact.id], p_message: '{{link}}' },
    });
    expect(refused.error?.code).toBe('INVAL');
  });
});
