import { randomUUID } from 'node:crypto';
import { confirmDocument } from '@shared/contracts/confirm-document.ts';
import { postComment } from '@shared/contracts/post-comment.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './inbox.ts';
import { type Contact, type Invoice, type Link, type Merchant, makeMerchant } from './merchant.ts';
import { call, refusal } from './target.ts';
import { addDocument, addPurchaseOrder, addSupplier } from './trade.ts';

/** C7, D1, D3: what supplier and merchant say to each other about a purchase order, and that it is confirmed. */
let merchant: Merchant;
let supplier: Contact;
let order: Invoice;
let link: Link;

beforeEach(async () => {
  merchant = await makeMerchant();
  supplier = await addSupplier(merchant, 'Maderas <i>Duero</i>');
  order = await addPurchaseOrder(merchant, supplier);
  link = await merchant.share(order);
});

const comment = (body: string, request_id = randomUUID()) => ({
  ...{ org_id: merchant.id, document_id: order.id, body, request_id },
});
const key = () => ({ org_id: merchant.id, document_id: order.id });
const seen = async () => {
  const view = await call(viewLink, { slug: link.slug, token: link.token });
  if (view.state !== 'document') throw new Error(`The link is ${view.state}`);
  return view.document;
};

describe('a comment', () => {
  it('reaches the merchant by e-mail within seconds, and its answer the supplier, with a link back', async () => {
    const { access_token } = await merchant.openLink(link);
    const asked = comment('¿Vale <b>pino</b>\nen lugar de roble?');
    const { comment_id } = await call(postComment, asked, access_token);
    expect(await call(postComment, asked, access_token)).toEqual({ comment_id });
    const mails = await inbox(merchant.owner.email, 30);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain(`ha escrito sobre la orden de compra ${order.number}`);
    expect(mails[0]?.text).toContain('\n\n> ¿Vale <b>pino</b>\n> en lugar de roble?\n\n');
    expect(mails[0]?.html).toContain('>¿Vale &lt;b&gt;pino&lt;/b&gt;');
    expect(mails[0]?.text).toContain(`/admin/documents/${order.id}`);

    await call(postComment, comment('Sí, pino vale.'), merchant.owner.token);
    const [answer] = await inbox(supplier.email, 30);
    expect(answer?.subject).toBe(`Talleres Prueba te ha escrito sobre la orden de compra ${order.number}`);
    expect(answer?.text).toContain('\n\n> Sí, pino vale.\n\n');
    const token = /\/d#([\w-]{43})/.exec(answer?.text ?? '')?.[1] ?? '';
    const back = await call(viewLink, { slug: link.slug, token });
    expect(back.state).toBe('document');
    expect((await seen()).comments).toMatchObject([
      { by: 'contact', body: '¿Vale <b>pino</b>\nen lugar de roble?' },
      { by: 'member', name: 'Talleres Prueba', body: 'Sí, pino vale.' },
    ]);
  });

  it('is refused to strangers and without words', async () => {
    const other = await makeMerchant();
    expect(await refusal(postComment, comment('Hola'), other.owner.token)).toMatchObject({ code: 'NOSES' });
    for (const nothing of [' \n ', '\u200b\u200e\u2066\u2069\ufe0f', '\u2800\u3164\u00a0\u{e0041}']) {
      expect(await refusal(postComment, comment(nothing), merchant.owner.token)).toMatchObject({
        code: 'INVAL',
      });
    }
    expect((await seen()).comments).toEqual([]);
  });
});

describe('confirming', () => {
  it('tells the merchant once, however often it is pressed', async () => {
    const { access_token } = await merchant.openLink(link);
    const presses = Array.from({ length: 4 }, () => call(confirmDocument, key(), access_token));
    expect(new Set((await Promise.all(presses)).map(({ status }) => status))).toEqual(new Set(['confirmed']));
    const mails = await inbox(merchant.owner.email, 30);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Maderas <i>Duero</i> ha confirmado la orden de compra ${order.number}`,
    ]);
    const page = await seen();
    expect(page.state).toBe('confirmed');
    expect(page.timeline.filter(({ kind }) => kind === 'confirmed')).toMatchObject([{ by: 'contact' }]);
    const { data } = await merchant.owner.client
      .from('notifications')
      .select('kind, document_id')
      .eq('org_id', merchant.id)
      .throwOnError();
    expect(data).toEqual([{ kind: 'document_confirmed', document_id: order.id }]);
  });

  it('is for a customer too, of what was delivered', async () => {
    const contact = await merchant.addContact({ name: 'Ana' });
    const note = await addDocument(merchant, contact, 'delivery_note');
    const { access_token } = await merchant.openLink(await merchant.share(note));
    await call(confirmDocument, { ...key(), document_id: note.id }, access_token);
    const [mail] = await inbox(merchant.owner.email, 10);
    expect(mail?.subject).toBe(`Ana ha confirmado el albarán ${note.number}`);
  });

  it('is not possible for a void order, an invoice, or somebody else’s order', async () => {
    const { access_token } = await merchant.openLink(link);
    const others = await addPurchaseOrder(merchant, await addSupplier(merchant, 'Herrajes'));
    expect(await refusal(confirmDocument, { ...key(), document_id: others.id }, access_token)).toMatchObject({
      code: 'NTFND',
    });
    await merchant.owner.client
      .rpc('void_document', { p_org: merchant.id, p_document: order.id })
      .throwOnError();
    expect(await refusal(confirmDocument, key(), access_token)).toMatchObject({ code: 'STATE' });
    expect(await refusal(confirmDocument, key(), merchant.owner.token)).toMatchObject({ code: 'NOSES' });
    const customer = await merchant.addContact();
    const invoice = await merchant.addInvoice(customer);
    const session = await merchant.openLink(await merchant.share(invoice));
    expect(
      await refusal(confirmDocument, { ...key(), document_id: invoice.id }, session.access_token),
    ).toMatchObject({ code: 'STATE' });
  });
});
