import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Contact, type Merchant, makeMerchant } from '../journeys/merchant.ts';
import { server, sql, stack } from '../journeys/target.ts';

/** How contacts stand is kept by triggers; here many write at once what it is reckoned from. */
const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 30 });
afterAll(() => pool.end());

let merchant: Merchant;
let contacts: Contact[];
beforeAll(async () => {
  merchant = await makeMerchant('Muchos a la vez, S. L.');
  contacts = await Promise.all(['Ana', 'Eva', 'Leo'].map((name) => merchant.addContact({ name })));
});

/** Issued invoices in one statement, one for each contact named; their ids. */
async function bill(to: Contact[], amount: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, due_on, total, subtotal,
       snapshot, creditor_reference, issued_at)
     select $1, c, 'invoice', 'issued', $3 || n, 'es', 'EUR', date '2026-01-01', date '2026-02-01' + n::integer, $4, $4, '{}',
       private.creditor_reference($3 || n), now()
     from unnest($2::uuid[]) with ordinality as u (c, n) returning id`,
    [merchant.id, to.map(({ id }) => id), randomUUID().slice(0, 13), amount],
  );
  return rows.map(({ id }) => id);
}

const standings = () =>
  sql<{ contact_id: string; owed: number; owes: boolean; oldest: string }>(
    `select contact_id, owed::int, owes, oldest_due_on::text as oldest from private.contact_standings
     where org_id = $1 order by 1`,
    [merchant.id],
  );
/** The same from the documents. */
const documents = () =>
  sql(
    `select c.id as contact_id, coalesce(sum(d.balance), 0)::int as owed, coalesce(bool_or(d.balance > 0), false) as owes,
       coalesce(min(d.due_on) filter (where d.balance > 0), 'infinity')::text as oldest
     from public.contacts c left join public.documents d on d.org_id = c.org_id and d.contact_id = c.id
     where c.org_id = $1 group by c.id order by 1`,
    [merchant.id],
  );

test('a hundred who bill, pay and void at once leave each contact standing as its documents say', async () => {
  const [ana, eva, leo] = contacts;
  if (!ana || !eva || !leo) throw new Error('There are not three contacts');
  const open = (await Promise.all(Array.from({ length: 60 }, () => bill([ana, eva], 500)))).flat();
  const acts = Array.from({ length: 100 }, (_, turn) => {
    const [one, other] = [open[turn], open[119 - turn]];
    switch (turn % 4) {
      case 0:
        // Named the other way round: whoever writes several contacts takes them in one order all the same.
        return () => bill(turn % 8 === 0 ? [leo, eva, ana] : [ana, eva, leo], 100 + turn);
      case 1:
        return () =>
          pool.query('update public.documents set paid = least(total, paid + 1) where id = $1', [one]);
      case 2:
        return () =>
          pool.query('update public.documents set paid = total where id = any ($1)', [[one, other]]);
      default:
        return () => takeBack(one ?? '');
    }
  });
  await Promise.all(acts.map((act) => act()));
  const reckoned = await standings();
  expect(reckoned).toEqual(await documents());
  expect(reckoned.map(({ owes }) => owes)).toEqual([true, true, true]);
});

/** One that was paid meanwhile is not voided; any other failure is one. */
async function takeBack(document: string): Promise<void> {
  const { error } = await server.rpc('void_document', { p_org: merchant.id, p_document: document });
  if (error && error.code !== 'STATE') throw new Error(error.message);
}
