import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Invoice, type Merchant, makeMerchant } from '../journeys/merchant.ts';
import { bearer, type Client, server, sql, stack } from '../journeys/target.ts';

// As many payers as the database has room for beside the stack's own connections.
const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 40 });
afterAll(() => pool.end());

let merchant: Merchant;
let contact: { id: string; email: string };
let payer: Client;
beforeAll(async () => {
  merchant = await makeMerchant('Cien a la vez, S. L.');
  contact = await merchant.addContact();
  await merchant.setPassword(contact, 'una-clave-larga-77');
  payer = bearer((await merchant.signIn(contact, 'una-clave-larga-77')).access_token);
  await server
    .rpc('save_gateway', {
      ...{ p_org: merchant.id, p_gateway: 'stripe', p_mode: 'test', p_bank_account: merchant.bankAccountId },
      ...{ p_account_ref: 'acct_1', p_key_version: 1, p_ciphertext: 'x', p_member: merchant.owner.id },
    })
    .throwOnError();
});

const total = 12_100;

const begin = (invoice: Invoice) =>
  payer.rpc('begin_payment', { p_gateway: 'stripe', p_documents: [invoice.id] });

const settle = (attempt: string, facts: object) =>
  pool.query('select public.settle_attempt($1, $2, $3)', [merchant.id, attempt, JSON.stringify(facts)]);

const paid = (attempt_id: string, payment_ref: string) => ({
  ...{ status: 'paid', payment_ref, attempt_id, mode: 'test', currency: 'EUR', amount: total },
});

const hundred = <T>(make: (at: number) => T): T[] => Array.from({ length: 100 }, (_, at) => make(at));

/** What was booked for one invoice, and what the whole merchant's books say. */
async function books(invoice: Invoice) {
  const [row] = await sql(
    `select d.paid::int, d.balance::int,
       (select count(*)::int from payment_allocations a where a.document_id = d.id) as allocations,
       (select count(*)::int from payments p where p.attempt_id in
         (select l.attempt_id from payment_attempt_allocations l where l.document_id = d.id)) as payments,
       (select count(*)::int from journal_entries e where e.org_id = d.org_id and e.kind = 'payment') as entries,
       (select coalesce(-sum(l.amount), 0)::int from journal_lines l join ledger_accounts k on k.id = l.account_id
         where l.org_id = d.org_id and k.role = 'credit') as credit
     from documents d where d.id = $1`,
    [invoice.id],
  );
  return row;
}

/** Many attempts on one invoice: each was given up before the next began. Their money comes all the same. */
async function givenUpAttempts(invoice: Invoice): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with a as (insert into payment_attempts (org_id, contact_id, gateway, mode, credential_version, currency, amount, state)
       select $1, $2, 'stripe', 'test', 1, 'EUR', $4, 'expired' from generate_series(1, 100) returning org_id, id),
     l as (insert into payment_attempt_allocations (org_id, attempt_id, document_id, amount, open)
       select org_id, id, $3, $4, false from a)
     select id from a`,
    [merchant.id, contact.id, invoice.id, total],
  );
  return rows.map(({ id }) => id);
}

test('a hundred presses of Pay at once begin one attempt', async () => {
  const invoice = await merchant.addInvoice(contact, total);
  const answers = await Promise.all(hundred(() => begin(invoice).throwOnError()));
  const ids = new Set(answers.map(({ data }) => (data as { attempt_id: string }).attempt_id));
  expect(ids.size).toBe(1);
  const [count] = await sql(
    'select count(*)::int from payment_attempt_allocations where document_id = $1 and open',
    [invoice.id],
  );
  expect(count).toEqual({ count: 1 });
});

test('a hundred messengers of one payment book it once', async () => {
  const invoice = await merchant.addInvoice(contact, total);
  const { data } = await begin(invoice).throwOnError();
  const { attempt_id } = data as { attempt_id: string };
  await Promise.all(hundred(() => settle(attempt_id, paid(attempt_id, `ch_${attempt_id}`))));
  expect(await books(invoice)).toEqual({
    ...{ paid: total, balance: 0, allocations: 1, payments: 1, entries: 1, credit: 0 },
  });
});

test('a hundred payers of one invoice: it is paid once, and the rest is credit', async () => {
  const before = await books(await merchant.addInvoice(contact, total));
  const invoice = await merchant.addInvoice(contact, total);
  const attempts = await givenUpAttempts(invoice);
  // Asynchronous functions, for a query of supabase-js starts only when somebody waits for it.
  const presses = hundred(async () => begin(invoice));
  await Promise.all(attempts.map((attempt) => settle(attempt, paid(attempt, `ch_${randomUUID()}`))));
  // Each press found the invoice owed, or paid; none was answered otherwise.
  const codes = new Set((await Promise.all(presses)).map(({ error }) => error?.code ?? 'begun'));
  for (const code of codes) expect(['begun', 'NTDUE']).toContain(code);
  expect(await books(invoice)).toEqual({
    ...{ paid: total, balance: 0, allocations: 1, payments: 100 },
    ...{ entries: before?.entries + 100, credit: 99 * total },
  });
  expect((await begin(invoice)).error?.code).toBe('NTDUE');
});
