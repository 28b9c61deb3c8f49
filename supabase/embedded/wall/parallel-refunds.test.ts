import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Invoice, type Merchant, makeMerchant } from '../journeys/merchant.ts';
import { sql, stack } from '../journeys/target.ts';

// As many messengers as the database has room for beside the stack's own connections.
const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 40 });
afterAll(() => pool.end());

const total = 12_100;
let merchant: Merchant;
let invoice: Invoice;
let payment: string;

/** An invoice of 121,00 € that was paid. */
beforeEach(async () => {
  merchant = await makeMerchant('Cien a la vez, S. L.');
  const contact = await merchant.addContact();
  invoice = await merchant.addInvoice(contact, total);
  payment = `pi_${randomUUID()}`;
  await sql(
    `insert into gateways (org_id, gateway, mode, bank_account_id) values ($1, 'stripe', 'test', $2)`,
    [merchant.id, merchant.bankAccountId],
  );
  const [attempt] = await sql<{ id: string }>(
    `with a as (insert into payment_attempts (org_id, contact_id, gateway, mode, credential_version, currency, amount, state)
       values ($1, $2, 'stripe', 'test', 1, 'EUR', $4, 'pending') returning org_id, id),
     l as (insert into payment_attempt_allocations (org_id, attempt_id, document_id, amount) select org_id, id, $3, $4 from a)
     select id from a`,
    [merchant.id, contact.id, invoice.id, total],
  );
  const facts = { status: 'paid', payment_ref: payment, attempt_id: attempt?.id, mode: 'test' };
  await sql('select settle_attempt($1, $2, $3)', [
    merchant.id,
    attempt?.id,
    JSON.stringify({ ...facts, currency: 'EUR', amount: total }),
  ]);
});

const hundred = <T>(make: (at: number) => T): T[] => Array.from({ length: 100 }, (_, at) => make(at));

function settle(name: 'refund' | 'dispute', facts: object) {
  const whole = { payment_ref: payment, mode: 'test', currency: 'EUR', ...facts };
  return pool.query(`select public.settle_${name}($1, 'stripe', $2)`, [merchant.id, JSON.stringify(whole)]);
}

/** What went back, as every part of the books says it. */
async function books() {
  const [row] = await sql(
    `select d.paid::int, d.balance::int,
       (select count(*)::int from refunds r where r.org_id = $1) as refunds,
       (select coalesce(sum(r.amount), 0)::int from reversal_allocations r where r.org_id = $1) as back,
       (select count(*)::int from journal_entries e where e.org_id = $1 and e.kind = 'refund') as entries,
       (select sum(l.amount)::int from journal_lines l join ledger_accounts k on k.id = l.account_id
         where l.org_id = $1 and k.role = 'bank') as bank,
       (select count(*)::int from private.quarantined_payments q where q.org_id = $1) as aside
     from documents d where d.org_id = $1 and d.id = $2`,
    [merchant.id, invoice.id],
  );
  return row;
}

test('P6 a hundred refunds of one payment at once give back no more than it brought', async () => {
  const status = 'succeeded';
  await Promise.all(hundred((at) => settle('refund', { refund_ref: `re_${at}`, status, amount: 1_000 })));
  expect(await books()).toEqual({
    ...{ paid: 100, balance: 12_000, refunds: 12, back: 12_000, entries: 12, bank: 100, aside: 88 },
  });
});

test('P5 P6 a hundred messengers of one refund book it once, and of its failure book it back once', async () => {
  const facts = { refund_ref: 're_1', amount: total };
  await Promise.all(hundred(() => settle('refund', { ...facts, status: 'succeeded' })));
  const away = { paid: 0, balance: total, refunds: 1, back: total, entries: 1, bank: 0, aside: 0 };
  expect(await books()).toEqual(away);
  const news = hundred((at) => (at % 2 === 0 ? 'failed' : 'succeeded'));
  await Promise.all(news.map((status) => settle('refund', { ...facts, status })));
  expect(await books()).toEqual({ ...away, paid: total, balance: 0, back: 0, bank: total });
});

test('P6 a refund and a dispute of the same money at once: both are booked, once each', async () => {
  const withdrawn_at = new Date().toISOString();
  await Promise.all([
    ...hundred(() => settle('refund', { refund_ref: 're_1', status: 'succeeded', amount: total })),
    ...hundred(() => settle('dispute', { dispute_ref: 'dp_1', status: 'open', amount: total, withdrawn_at })),
  ]);
  expect(await books()).toMatchObject({
    paid: 0,
    balance: 0,
    refunds: 1,
    back: 2 * total,
    bank: -total,
    aside: 0,
  });
});
