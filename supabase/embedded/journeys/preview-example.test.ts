import { documentPdf } from '@shared/contracts/document-pdf.ts';
import { previewContact } from '@shared/contracts/preview-contact.ts';
import { describe, expect, test } from 'vitest';
import { type Merchant, makeMerchant } from './merchant.ts';
import { isNobody } from './seeing.ts';
import { bearer, call, post, refusal, sql } from './target.ts';

const look = async ({ id, owner }: Merchant) =>
  (await call(previewContact, { org_id: id, contact_id: null }, owner.token)).access_token;

/** What lies in the example, by kind. */
async function papers(
  token: string,
): Promise<{ id: string; org_id: string; kind: string; number: string }[]> {
  const { data } = await bearer(token)
    .from('documents')
    .select('id, org_id, kind, number')
    .order('id')
    .throwOnError();
  return data.map((row) => ({ ...row, number: row.number ?? '' }));
}

describe('M4 a merchant sees what an example contact would', () => {
  test('papers of each kind in each state, though it has no contact yet; of its own nothing changes', async () => {
    const merchant = await makeMerchant();
    const token = await look(merchant);
    const found = await papers(token);
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual([
      ...['delivery_note', 'invoice', 'proforma', 'quote', 'sales_order'],
    ]);
    const { data: profile } = await bearer(token).rpc('portal_profile').throwOnError();
    expect(profile).toMatchObject({
      merchant: { slug: merchant.slug, name: 'Talleres Prueba' },
      contact: { name: 'Cliente de ejemplo' },
      session: { kind: 'preview' },
    });
    const org = found[0]?.org_id ?? '';
    const { data: overview } = await bearer(token).rpc('portal_overview', { p_org: org }).throwOnError();
    expect(overview).toMatchObject({ to_pay: { totals: [{ currency: 'EUR', count: 2 }] } });

    const { client } = merchant.owner;
    const own = await Promise.all([
      client.from('documents').select('id').throwOnError(),
      client.from('contacts').select('id').throwOnError(),
      client.from('journal_entries').select('id').throwOnError(),
      client.from('organizations').select('id').throwOnError(),
    ]);
    expect(own.map(({ data }) => data?.length)).toEqual([0, 0, 0, 1]);
  });

  test('its paper is read as any is, and says what it is', async () => {
    const merchant = await makeMerchant();
    const token = await look(merchant);
    const [invoice] = (await papers(token)).filter(({ kind }) => kind === 'invoice');
    const key = { org_id: invoice?.org_id ?? '', document_id: invoice?.id ?? '' };
    const answer = await post(documentPdf.name, key, token);
    expect(answer.status).toBe(200);
    expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    const page = await bearer(token)
      .rpc('document_page', { p_org: key.org_id, p_document: key.document_id })
      .throwOnError();
    expect(page.data).toMatchObject({
      snapshot: { notes: 'Documento de ejemplo, sin ningún valor.', seller: { name: 'Talleres Prueba' } },
    });
    const { data } = await merchant.owner.client.from('documents').select('id').eq('id', key.document_id);
    expect(data).toEqual([]);
  });

  test('it is made once, follows the merchant, and is made anew when its papers would say something else', async () => {
    const merchant = await makeMerchant();
    const first = await papers(await look(merchant));
    const settings = (change: { color?: string; name?: string }) =>
      merchant.owner.client.from('organizations').update(change).eq('id', merchant.id).throwOnError();
    await settings({ color: '#123456' });
    const token = await look(merchant);
    expect(await papers(token)).toEqual(first);
    const { data } = await bearer(token).rpc('portal_profile').throwOnError();
    expect(data).toMatchObject({ merchant: { color: '#123456' } });

    await settings({ name: 'Otro Nombre' });
    const renamed = await papers(await look(merchant));
    expect(renamed).toHaveLength(first.length);
    expect(renamed.map(({ id }) => id)).not.toContain(first[0]?.id);
    expect(renamed[0]?.org_id).toBe(first[0]?.org_id);

    await sql(`update private.examples set made_on = made_on - 7 where org_id = $1`, [merchant.id]);
    const aged = await papers(await look(merchant));
    expect(aged.map(({ id }) => id)).not.toContain(renamed[0]?.id);
  });

  test('many who ask at once get one', async () => {
    const merchant = await makeMerchant();
    const tokens = await Promise.all([1, 2, 3].map(() => look(merchant)));
    const seen = await Promise.all(tokens.map(papers));
    expect(seen.every((found) => found.length === 8)).toBe(true);
    expect(new Set(seen.flat().map(({ id }) => id)).size).toBe(8);
  });

  test('a closed portal shows none', async () => {
    const merchant = await makeMerchant();
    const token = await look(merchant);
    await merchant.owner.client
      .from('organizations')
      .update({ portal_enabled: false })
      .eq('id', merchant.id)
      .throwOnError();
    await isNobody(token);
    const asked = { org_id: merchant.id, contact_id: null };
    expect(await refusal(previewContact, asked, merchant.owner.token)).toMatchObject({ code: 'CLOSD' });
  });
});
