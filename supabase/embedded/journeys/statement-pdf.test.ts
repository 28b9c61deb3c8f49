import { randomUUID } from 'node:crypto';
import { statementPdf } from '@shared/contracts/statement-pdf.ts';
import { MAX_STATEMENT_MOVEMENTS } from '@shared/statement-file.ts';
import { describe, expect, test } from 'vitest';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { post, refusal, server, sql } from './target.ts';

const password = 'una-clave-larga-77';

async function scene(): Promise<{ merchant: Merchant; contact: Contact; token: string }> {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact({ name: 'Ana Núñez' });
  await merchant.addInvoice(contact, 12_100);
  await merchant.addInvoice(contact, 7_000, 'USD');
  await merchant.setPassword(contact, password);
  return { merchant, contact, token: (await merchant.signIn(contact, password)).access_token };
}

const whole = { currency: 'EUR', from: null, to: null, language: 'es' as const };
const of = (merchant: Pick<Merchant, 'id'>, contact: Pick<Contact, 'id'>) => ({
  ...{ org_id: merchant.id, contact_id: contact.id },
  ...whole,
});

describe('C9 the statement as PDF', () => {
  test('the contact and a member get a paper, named by account and period', async () => {
    const { merchant, contact, token } = await scene();
    const year = new Date().getUTCFullYear();
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    for (const caller of [token, merchant.owner.token]) {
      const response = await post('statement-pdf', { ...of(merchant, contact), ...period }, caller);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-disposition')).toContain(
        `attachment; filename="Extracto de cuenta Ana Nunez ${year}-01-01 ${year}-12-31.pdf"`,
      );
      expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    }
  });

  test('in the languages of the house, in each currency, also where nothing moved', async () => {
    const { merchant, contact, token } = await scene();
    for (const change of [
      { language: 'fr' },
      { language: 'en', currency: 'USD' },
      { from: '1999-01-01', to: '1999-12-31' },
    ]) {
      const response = await post('statement-pdf', { ...of(merchant, contact), ...change }, token);
      expect(response.status).toBe(200);
    }
  });
});

describe('who may not read an account gets no paper of it', () => {
  test('another contact, another merchant, who came for one document, who only supplies: not found', async () => {
    const { merchant, contact, token } = await scene();
    const other = await merchant.addContact();
    const stranger = await scene();
    await sql(`update public.organizations set link_scope = 'document' where id = $1`, [merchant.id]);
    const guest = await merchant.addContact();
    const scoped = await merchant.openLink(await merchant.share(await merchant.addInvoice(guest)));
    const supplier = await merchant.addContact();
    await server.from('contacts').update({ kind: 'supplier' }).eq('id', supplier.id).throwOnError();
    await merchant.setPassword(supplier, password);
    const supplies = (await merchant.signIn(supplier, password)).access_token;
    const refused: [object, string][] = [
      [of(merchant, other), token],
      [of(merchant, { id: randomUUID() }), token],
      [of(stranger.merchant, contact), token],
      [of(merchant, contact), stranger.merchant.owner.token],
      [of(merchant, stranger.contact), merchant.owner.token],
      [of(merchant, guest), scoped.access_token],
      [of(merchant, supplier), supplies],
    ];
    for (const [body, caller] of refused) {
      expect(await refusal(statementPdf, body as never, caller)).toMatchObject({
        status: 404,
        code: 'NTFND',
      });
    }
    expect(await refusal(statementPdf, of(merchant, contact))).toMatchObject({ status: 401, code: 'NOSES' });
  });

  test('an account that moved more often than a paper holds: too long, a part of it not', async () => {
    const { merchant, contact, token } = await scene();
    await sql(
      `with e as (insert into public.journal_entries (org_id, posted_on, kind, source_id)
         select $1, date '2020-01-01' + n / 10, 'payment', gen_random_uuid() from generate_series(1, $3::int) n returning org_id, id)
       insert into public.journal_lines (org_id, entry_id, position, account_id, contact_id, currency, amount)
       select e.org_id, e.id, p, a.id, case p when 1 then $2::uuid end, 'EUR', case p when 1 then -100 else 100 end
       from e cross join generate_series(1, 2) p
       join public.ledger_accounts a on a.org_id = e.org_id and a.role = case p when 1 then 'receivable' else 'fees' end`,
      [merchant.id, contact.id, MAX_STATEMENT_MOVEMENTS],
    );
    const body = of(merchant, contact);
    expect(await refusal(statementPdf, body, token)).toMatchObject({ status: 422, code: 'TOOLG' });
    const part = await post('statement-pdf', { ...body, to: '2020-02-01' }, token);
    expect(part.status).toBe(200);
  });

  test('a request that names no period, no currency or no language is none', async () => {
    const { merchant, contact, token } = await scene();
    for (const wrong of [
      { currency: 'euro' },
      { from: '2026-02-30' },
      { language: 'de' },
      { to: undefined },
    ]) {
      const body = { ...of(merchant, contact), ...wrong } as never;
      expect(await refusal(statementPdf, body, token)).toMatchObject({ status: 400, code: 'INVAL' });
    }
  });
});
