import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Contact, type Merchant, makeMerchant } from '../journeys/merchant.ts';
import { server, sql, stack } from '../journeys/target.ts';

/** Lines, settings and issuing meet: whatever comes first, a document is the sum of its lines and numbers have no gap. */
const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 30 });
afterAll(() => pool.end());

let merchant: Merchant;
let contact: Contact;
beforeAll(async () => {
  merchant = await makeMerchant('Varias manos, S. L.');
  contact = await merchant.addContact({ name: 'Ana' });
});

async function draft(lines: number): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into public.documents (org_id, contact_id, kind, language, currency)
     values ($1, $2, 'invoice', 'es', 'EUR') returning id`,
    [merchant.id, contact.id],
  );
  const id = rows[0]?.id ?? '';
  await Promise.all(Array.from({ length: lines }, (_, at) => write(id, at + 1)));
  return id;
}

/** Of 7 cents with 21 per cent: three of them are taxed with 3 cents line by line and with 4 together. */
const write = (document: string, position: number) =>
  pool.query(
    `insert into public.document_lines (org_id, document_id, position, description, unit_price, tax_rate)
     values ($1, $2, $3, 'x', 7, 21)`,
    [merchant.id, document, position],
  );

/** A line that comes after the document was issued is refused; any other failure is one. */
const writeUnlessIssued = (document: string) =>
  write(document, 99).catch((error: { code?: string }) => {
    if (error.code !== 'FINAL') throw error;
  });

test('twenty who write lines of one draft at once are all added up', async () => {
  const id = await draft(20);
  const [document] = await sql('select line_count, subtotal::int from public.documents where id = $1', [id]);
  expect(document).toEqual({ line_count: 20, subtotal: 140 });
});

test('what is issued while lines are written and taxes rounded otherwise is what its paper says, numbered without gaps', async () => {
  const drafts = await Promise.all(Array.from({ length: 12 }, () => draft(3)));
  const round = (tax_rounding: 'per_line' | 'per_tax') =>
    pool.query('update public.organizations set tax_rounding = $2 where id = $1', [
      merchant.id,
      tax_rounding,
    ]);
  await Promise.all(
    drafts.flatMap((id, turn) => [
      server.rpc('issue_document', { p_org: merchant.id, p_document: id }).throwOnError(),
      writeUnlessIssued(id),
      round(turn % 2 === 0 ? 'per_line' : 'per_tax'),
    ]),
  );
  const odd = await sql(
    `select d.number from public.documents d where d.org_id = $1 and d.status = 'issued'
     and (d.line_count, d.subtotal, d.tax_total, d.total) is distinct from (
       jsonb_array_length(d.snapshot -> 'lines'), (d.snapshot ->> 'subtotal')::bigint,
       (select sum((t ->> 'amount')::bigint) from jsonb_array_elements(d.snapshot -> 'taxes') t),
       (d.snapshot ->> 'total')::bigint)`,
    [merchant.id],
  );
  expect(odd).toEqual([]);
  const [series] = await sql(
    `select count(*)::int as issued, max(substring(number from '\\d+$')::int) as last,
       bool_and(line_count = (select count(*) from public.document_lines l where l.document_id = d.id)) as whole
     from public.documents d where org_id = $1 and status = 'issued'`,
    [merchant.id],
  );
  expect(series).toEqual({ issued: 12, last: 12, whole: true });
});
