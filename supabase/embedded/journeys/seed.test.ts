import { expect, test } from 'vitest';
import { seed } from '../seed/index.ts';
import { sql, stack } from './target.ts';

/** How many rows each table of the merchants holds. */
async function counts(): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id') order by 1`,
  );
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql<{ count: number }>(
        `select count(*)::int as count from public.${name}
         where org_id in (select id from public.organizations where slug in ('demo', 'otra'))`,
      );
      return [name, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(rows);
}

test('the demonstration is made once: a second run adds nothing', async () => {
  await seed(stack);
  // Two by which contacts came, and one that goes with the mail about the owner's answer, a moment later.
  await expect.poll(async () => (await counts()).document_links, { timeout: 30_000 }).toBe(3);
  const first = await counts();
  expect(first).toMatchObject({ contacts: 18, members: 3, payments: 7, gateways: 1 });
  expect(first).toMatchObject({ comments: 3, document_attachments: 1 });
  expect(first.documents).toBeGreaterThan(60);
  await seed(stack);
  expect(await counts()).toEqual(first);
}, 120_000);

test('its invoices were paid by a gateway, one of them in part, and what is due stays due', async () => {
  await seed(stack);
  const [row] = await sql<{ paid: number; part: number; open: number; sum: number }>(
    `select count(*) filter (where balance = 0)::int as paid,
      count(*) filter (where balance > 0 and paid > 0)::int as part,
      count(*) filter (where balance > 0 and paid = 0)::int as open,
      (sum(paid) - (select sum(p.amount) from public.payments p where p.org_id = d.org_id))::int as sum
    from public.documents d
    where d.kind = 'invoice' and d.status = 'issued' and d.contact_id in (select c.id from public.contacts c
      join public.organizations o on o.id = c.org_id where o.slug = 'demo' and c.email = 'ana@cliente.test')
    group by d.org_id`,
  );
  expect(row).toEqual({ paid: 23, part: 1, open: 4, sum: 0 });
});
