import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { checkVolume } from '../volume/check.ts';
import { withClient } from '../volume/client.ts';
import { seedVolume } from '../volume/seed.ts';
import { sql, stack } from './target.ts';

const made = { slug: `v${randomUUID().slice(0, 13)}`, documents: 2000, contacts: 100 };

/** Indexes and triggers of `public`, as they are defined, and whether they work. */
async function structure(): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `select pg_get_indexdef(i.indexrelid) || i.indisvalid as line from pg_index i
     join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
     union all select pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t
     join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
     order by 1`,
  );
  return rows.map(({ line }) => line);
}

const told: string[] = [];
let before: string[];

beforeAll(async () => {
  before = await structure();
  await seedVolume(stack.databaseUrl, made, (line) => told.push(line));
});

test('a merchant is filled for measurements, and its books hold', async () => {
  expect(told.filter((line) => line.startsWith('ok '))).toHaveLength(10);
  const [row] = await sql<{ documents: number; kinds: number; most: number; paid: number }>(
    `select count(*)::int as documents, count(distinct d.kind)::int as kinds,
       (select max(n)::int from (select count(*) as n from public.documents x where x.org_id = o.id
         group by x.contact_id) c) as most,
       (100 * count(*) filter (where d.settled_on is not null) / count(*) filter (where d.kind = 'invoice'))::int as paid
     from public.documents d join public.organizations o on o.id = d.org_id where o.slug = $1 group by o.id`,
    [made.slug],
  );
  expect(row).toMatchObject({ documents: 2000, kinds: 7 });
  // The first contact has a tenth of all; by chance the second, who has about 181, may have more.
  expect(row?.most).toBeGreaterThanOrEqual(200);
  expect(row?.paid).toBeGreaterThan(75);
});

test('the database is left as it was, also when the merchant is there already', async () => {
  expect(await structure()).toEqual(before);
  await expect(seedVolume(stack.databaseUrl, made, () => undefined)).rejects.toThrow('belongs to a merchant');
  expect(await structure()).toEqual(before);
});

test('books that do not hold are told apart', async () => {
  await withClient(stack.databaseUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `insert into public.payments (org_id, contact_id, gateway, bank_account_id, external_id, currency, amount, received_at)
       select p.org_id, p.contact_id, p.gateway, p.bank_account_id, 'unbooked', p.currency, p.amount, now()
       from public.payments p join public.organizations o on o.id = p.org_id where o.slug = $1 limit 1`,
      [made.slug],
    );
    await expect(checkVolume(client, made.slug, () => undefined)).rejects.toThrow('claims booked once');
    await client.query('rollback');
  });
});
