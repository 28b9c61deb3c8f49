import { createHash, randomUUID } from 'node:crypto';
import { documentPdf } from '@shared/contracts/document-pdf.ts';
import { describe, expect, test } from 'vitest';
import { type Merchant, makeMerchant } from './merchant.ts';
import { post, refusal, server, sql } from './target.ts';

const password = 'patio-azul-22';

async function scene() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  const invoice = await merchant.addInvoice(contact);
  return { merchant, contact, invoice, key: { org_id: merchant.id, document_id: invoice.id } };
}

async function pdf(body: unknown, token?: string) {
  const response = await post('document-pdf', body, token);
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), headers: response.headers };
}

function filesOf(document: { id: string }) {
  return sql<{ sha256: string; path: string; byte_size: number }>(
    `select encode(sha256, 'hex') as sha256, path, byte_size from public.document_files where document_id = $1`,
    [document.id],
  );
}

function objectsOf(document: { id: string }) {
  return sql<{ name: string }>(`select name from storage.objects where name like '%/' || $1 || '/%'`, [
    document.id,
  ]);
}

describe('a document has one PDF', () => {
  test('the same bytes for its contact, for a member and through a link, those whose hash is recorded', async () => {
    const { merchant, contact, invoice, key } = await scene();
    const link = await merchant.share(invoice);
    const byLink = await pdf({ slug: link.slug, token: link.token, download: true });
    expect(byLink.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const byMember = await pdf(key, merchant.owner.token);
    await merchant.setPassword(contact, password);
    const { access_token } = await merchant.signIn(contact, password);
    const byContact = await pdf(key, access_token);
    expect(byMember.sha256).toBe(byLink.sha256);
    expect(byContact.sha256).toBe(byLink.sha256);
    expect(await filesOf(invoice)).toEqual([
      {
        sha256: byLink.sha256,
        path: `${merchant.id}/${invoice.id}/${byLink.sha256}.pdf`,
        byte_size: byLink.bytes.length,
      },
    ]);

    expect(Object.fromEntries(byLink.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      etag: `"${byLink.sha256}"`,
      'content-disposition': `attachment; filename="Factura ${invoice.number}.pdf"; filename*=UTF-8''Factura%20${invoice.number}.pdf`,
    });
    expect(byMember.headers.get('content-disposition')).toMatch(/^inline; /);
  });

  test('eight first requests at once store one file and answer it', async () => {
    const { merchant, invoice, key } = await scene();
    const all = await Promise.all(Array.from({ length: 8 }, () => pdf(key, merchant.owner.token)));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await filesOf(invoice)).toHaveLength(1);
    expect(await objectsOf(invoice)).toHaveLength(1);
  });

  test('a request cut short between storing and recording is made good by the next', async () => {
    const { merchant, invoice, key } = await scene();
    const first = await pdf(key, merchant.owner.token);
    await sql('delete from public.document_files where document_id = $1', [invoice.id]);
    expect((await pdf(key, merchant.owner.token)).sha256).toBe(first.sha256);
    expect(await filesOf(invoice)).toHaveLength(1);
  });

  test('bytes that are not the recorded ones are not shown', async () => {
    const { merchant, invoice, key } = await scene();
    await pdf(key, merchant.owner.token);
    const [file] = await filesOf(invoice);
    const { error } = await server.storage
      .from('documents')
      .upload(file?.path ?? '', Buffer.from('%PDF-1.7 forged'), {
        upsert: true,
        contentType: 'application/pdf',
      });
    expect(error).toBeNull();
    expect(await refusal(documentPdf, key, merchant.owner.token)).toMatchObject({
      status: 500,
      code: 'INTRN',
    });
  });
});

describe('what was paid of an invoice', () => {
  const pay = (merchant: Merchant, invoice: { id: string }, amount: number) =>
    sql(
      `with paid as (
         insert into public.payments (org_id, contact_id, gateway, bank_account_id, external_id, currency, amount, received_at)
         select org_id, contact_id, 'stripe', $4, gen_random_uuid(), currency, $3, now()
         from public.documents where org_id = $1 and id = $2
         returning org_id, id)
       insert into public.payment_allocations (org_id, payment_id, document_id, amount)
       select org_id, id, $2, $3 from paid`,
      [merchant.id, invoice.id, amount, merchant.bankAccountId],
    );

  test('makes another PDF, the same for everybody, and the issued one stays on record', async () => {
    const { merchant, invoice, key } = await scene();
    const link = await merchant.share(invoice);
    const issued = await pdf(key, merchant.owner.token);
    await pay(merchant, invoice, 5_000);
    const [part, again] = await Promise.all([
      pdf(key, merchant.owner.token),
      pdf({ slug: link.slug, token: link.token }),
    ]);
    expect(part.sha256).not.toBe(issued.sha256);
    expect(again.sha256).toBe(part.sha256);
    await pay(merchant, invoice, 7_100);
    const paid = await pdf(key, merchant.owner.token);
    const files = await sql<{ owed: string; sha256: string }>(
      `select owed::text, encode(sha256, 'hex') as sha256 from public.document_files where document_id = $1 order by id`,
      [invoice.id],
    );
    expect(files).toEqual([
      { owed: '12100', sha256: issued.sha256 },
      { owed: '7100', sha256: part.sha256 },
      { owed: '0', sha256: paid.sha256 },
    ]);
  });

  test('and voiding it: a PDF that asks for nothing', async () => {
    const { merchant, invoice, key } = await scene();
    const issued = await pdf(key, merchant.owner.token);
    await merchant.owner.client
      .rpc('void_document', { p_org: merchant.id, p_document: invoice.id })
      .throwOnError();
    expect((await pdf(key, merchant.owner.token)).sha256).not.toBe(issued.sha256);
    expect(await filesOf(invoice)).toHaveLength(2);
  });
});

describe('who may not read a document gets no PDF of it', () => {
  test('another contact, another merchant, nobody, and wrong pairs of ids: not found', async () => {
    const { merchant, invoice, key } = await scene();
    const other = await merchant.addContact();
    await merchant.setPassword(other, password);
    const neighbour = (await merchant.signIn(other, password)).access_token;
    const stranger = await scene();
    const owner = stranger.merchant.owner.token;
    const pairs: [typeof key, string][] = [
      [key, neighbour],
      [key, owner],
      [{ org_id: stranger.merchant.id, document_id: invoice.id }, owner],
      [{ org_id: merchant.id, document_id: stranger.invoice.id }, merchant.owner.token],
      [{ ...key, document_id: randomUUID() }, merchant.owner.token],
    ];
    for (const [body, token] of pairs) {
      expect(await refusal(documentPdf, body, token)).toMatchObject({ status: 404, code: 'NTFND' });
    }
    expect(await refusal(documentPdf, key)).toMatchObject({ status: 401, code: 'NOSES' });
    expect(await refusal(documentPdf, key, 'eyJhbGciOiJIUzI1NiJ9.e30.forged')).toMatchObject({
      code: 'NOSES',
    });
    expect(await filesOf(invoice)).toEqual([]);
  });

  test('a draft has none', async () => {
    const { merchant, contact } = await scene();
    const { data } = await server
      .from('documents')
      .insert({
        org_id: merchant.id,
        contact_id: contact.id,
        kind: 'invoice',
        language: 'es',
        currency: 'EUR',
      })
      .select('id')
      .single()
      .throwOnError();
    const key = { org_id: merchant.id, document_id: data.id };
    expect((await refusal(documentPdf, key, merchant.owner.token)).code).toBe('NTFND');
  });

  test('a link that no longer shows the document says which way it ended', async () => {
    const { merchant, contact, invoice } = await scene();
    const [expired, revoked, asking] = [
      await merchant.share(invoice),
      await merchant.share(invoice),
      await merchant.share(invoice),
    ];
    await sql(
      `update public.document_links set issued_at = issued_at - interval '48 hours 1 second' where id = $1`,
      [expired.id],
    );
    await merchant.owner.client
      .rpc('revoke_document_link', { p_org: merchant.id, p_link: revoked.id })
      .throwOnError();
    const by = ({ slug, token }: typeof expired) => refusal(documentPdf, { slug, token });
    expect(await by(expired)).toMatchObject({ status: 410, code: 'LKEXP' });
    expect(await by(revoked)).toMatchObject({ status: 410, code: 'LKREV' });
    await merchant.setPassword(contact, password);
    expect(await by(asking)).toMatchObject({ status: 401, code: 'LKPWD' });
  });

  test('the bucket itself is closed to members and contacts alike', async () => {
    const { merchant, invoice, key } = await scene();
    await pdf(key, merchant.owner.token);
    const [file] = await filesOf(invoice);
    const { data, error } = await merchant.owner.client.storage.from('documents').download(file?.path ?? '');
    expect(data).toBeNull();
    expect(error).not.toBeNull();
  });
});
