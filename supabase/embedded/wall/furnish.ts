import { createHash, randomUUID } from 'node:crypto';
import { decideQuote } from '@shared/contracts/decide-quote.ts';
import { saveGateway } from '@shared/contracts/save-gateway.ts';
import { saveLogo } from '@shared/contracts/save-logo.ts';
import { sendInvitations } from '@shared/contracts/send-invitations.ts';
import { z } from 'zod';
import type { Invoice, Merchant } from '../journeys/merchant.ts';
import { control } from '../journeys/stripe-shop.ts';
import { call, server, sql } from '../journeys/target.ts';
import { addDocument } from '../journeys/trade.ts';
import type { Actor } from './actors.ts';

/** The smallest PNG: one pixel. */
export const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const attemptSchema = z.object({ attempt_id: z.uuid() });

/**
 * Puts at least one row of the merchant into every table of the API, so that an empty answer says something: a gateway,
 * a part payment of which a bit was refunded and a bit disputed, an open attempt, a link, an invitation and its refusal, a
 * logo, a PDF with its bytes, a file beside it,
 * a comment, a document that came of another, a quote that was answered and one that was not.
 */
export async function furnish(
  merchant: Merchant,
  payer: Actor,
): Promise<{
  invoice: Invoice;
  attempt: string;
  draft: string;
  batch: string;
  logo: string;
  attachment: string;
  quote: Invoice;
  answered: Invoice;
}> {
  const contact = { id: payer.contact ?? '' };
  await takeCards(merchant);
  await server
    .from('contact_gateways')
    .insert({ org_id: merchant.id, contact_id: contact.id, gateway: 'stripe', enabled: true })
    .throwOnError();
  await merchant.owner.client
    .rpc('save_email_template', {
      ...{
        p_org: merchant.id,
        p_kind: 'document',
        p_language: 'es',
        p_subject: '{{document.title}}',
        p_body: 'Hola',
      },
    })
    .throwOnError();
  const invoice = await merchant.addInvoice(contact, 10_000);
  const paid = await begin(payer, invoice, 4_000);
  await server
    .rpc('settle_attempt', { p_org: merchant.id, p_attempt: paid, p_facts: receipt(paid) })
    .throwOnError();
  await goBack(merchant);
  const attempt = await begin(payer, invoice, 6_000);
  await merchant.share(invoice);
  await keepFile(merchant, invoice);
  const attachment = await keepAttachment(merchant, invoice);
  await talk(merchant, invoice, await merchant.addInvoice(contact, 3_000));
  const [draft, batch] = [await addDraft(merchant, contact.id), await invite(merchant, contact.id)];
  await server
    .from('invitation_refusals')
    .insert({ org_id: merchant.id, contact_id: contact.id })
    .throwOnError();
  const { logo } = await call(saveLogo, { org_id: merchant.id, image: dot }, merchant.owner.token);
  return {
    ...{ invoice, attempt, draft, batch, logo: logo ?? '', attachment },
    ...(await quotes(merchant, contact, payer)),
  };
}

/** One is declined, the other waits. */
async function quotes(merchant: Merchant, contact: { id: string }, { token }: Actor) {
  const answered = await addDocument(merchant, contact, 'quote');
  await call(decideQuote, { org_id: merchant.id, document_id: answered.id, decision: 'declined' }, token);
  return { answered, quote: await addDocument(merchant, contact, 'quote') };
}

async function invite(merchant: Merchant, contact: string): Promise<string> {
  const { data } = await merchant.owner.client
    .rpc('queue_invitations', { p_org: merchant.id, p_request: randomUUID(), p_contacts: [contact] })
    .throwOnError();
  return sendInvitations.response.parse(data).batch_id;
}

async function takeCards(merchant: Merchant): Promise<void> {
  const secret_key = `sk_test_${randomUUID().replaceAll('-', '')}`;
  await control('POST', '/accounts', { name: merchant.slug, secret_key });
  const credentials = { secret_key, webhook_secret: `whsec_${randomUUID().replaceAll('-', '')}` };
  await call(
    saveGateway,
    { org_id: merchant.id, gateway: 'stripe', bank_account_id: merchant.bankAccountId, credentials },
    merchant.owner.token,
  );
}

/** Something said on an invoice, and another that came of it. */
async function talk({ id: p_org, owner }: Merchant, invoice: Invoice, next: Invoice): Promise<void> {
  await owner.client
    .rpc('post_comment', { p_org, p_document: invoice.id, p_body: 'Hola', p_request: randomUUID() })
    .throwOnError();
  await owner.client.rpc('relate_documents', { p_org, p_from: invoice.id, p_to: next.id }).throwOnError();
}

const receipt = (attempt_id: string) => ({
  ...{ status: 'paid', payment_ref: `ch_${randomUUID()}`, attempt_id, mode: 'test' },
  ...{ currency: 'EUR', amount: 4_000, fee: 80 },
});

/** A part of the merchant's payment is refunded, another disputed and lost. */
async function goBack({ id: p_org }: Merchant): Promise<void> {
  const [payment] = await sql<{ external_id: string }>('select external_id from payments where org_id = $1', [
    p_org,
  ]);
  const facts = { payment_ref: payment?.external_id ?? '', mode: 'test', currency: 'EUR', amount: 100 };
  const place = { p_org, p_gateway: 'stripe' };
  const refund = { ...facts, refund_ref: `re_${randomUUID()}`, status: 'succeeded' };
  await server.rpc('settle_refund', { ...place, p_facts: refund }).throwOnError();
  // Lost, for nothing is paid of a document while it is in dispute.
  const dispute = { ...facts, dispute_ref: `dp_${randomUUID()}`, status: 'lost' };
  const withdrawn_at = new Date().toISOString();
  await server.rpc('settle_dispute', { ...place, p_facts: { ...dispute, withdrawn_at } }).throwOnError();
}

async function begin(payer: Actor, invoice: Invoice, amount: number): Promise<string> {
  const { data } = await payer.client
    .rpc('begin_payment', {
      p_gateway: 'stripe',
      p_documents: [invoice.id],
      p_amounts: { [invoice.id]: amount },
    })
    .throwOnError();
  return attemptSchema.parse(data).attempt_id;
}

async function keepFile(merchant: Merchant, invoice: Invoice): Promise<void> {
  const bytes = Buffer.from('%PDF-1.7 wall');
  const path = `${merchant.id}/${invoice.id}/wall.pdf`;
  const { error } = await server.storage
    .from('documents')
    .upload(path, bytes, { contentType: 'application/pdf' });
  if (error) throw error;
  await server
    .rpc('keep_document_file', {
      ...{ p_org: merchant.id, p_document: invoice.id, p_path: path, p_byte_size: bytes.length },
      p_sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    .throwOnError();
}

async function keepAttachment(merchant: Merchant, invoice: Invoice): Promise<string> {
  const bytes = Buffer.from('%PDF-1.7 wall');
  const path = `${merchant.id}/${invoice.id}/wall.pdf`;
  const { error } = await server.storage
    .from('attachments')
    .upload(path, bytes, { contentType: 'application/pdf' });
  if (error) throw error;
  const { data } = await server
    .rpc('keep_attachment', {
      ...{ p_org: merchant.id, p_document: invoice.id, p_by: merchant.owner.id, p_path: path },
      ...{ p_name: 'wall.pdf', p_type: 'application/pdf', p_byte_size: bytes.length },
      p_sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    .throwOnError();
  return data;
}

async function addDraft(merchant: Merchant, contact: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    `insert into public.documents (org_id, contact_id, kind, language, currency)
     values ($1, $2, 'invoice', 'es', 'EUR') returning id`,
    [merchant.id, contact],
  );
  return row?.id ?? '';
}
