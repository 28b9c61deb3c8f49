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

const inDemo = `org_id = (select id from public.organizations where slug = 'demo')`;

test('its story holds: what led to what has the same lines, and money one day everywhere', async () => {
  await seed(stack);
  const relations = await sql<{ number: string; same: boolean }>(
    `with led as (
      select r.to_id, l.description, l.quantity, l.net, l.position, r.from_id from public.document_relations r
      join public.document_lines l on l.org_id = r.org_id and l.document_id = r.from_id where r.${inDemo})
    select d.number, (select jsonb_agg(jsonb_build_array(l.description, l.quantity, l.net) order by l.description, l.quantity)
        from led l where l.to_id = d.id)
      = (select jsonb_agg(jsonb_build_array(l.description, l.quantity, l.net) order by l.description, l.quantity)
        from public.document_lines l where l.org_id = d.org_id and l.document_id = d.id) as same
    from public.documents d where d.id in (select to_id from led)`,
  );
  expect(relations.length).toBeGreaterThan(1);
  expect(relations.filter(({ same }) => !same)).toEqual([]);
  const late = await sql(
    `select d.number from public.document_relations r
    join public.documents d on d.org_id = r.org_id and d.id = r.to_id
    join public.documents f on f.org_id = r.org_id and f.id = r.from_id
    where r.${inDemo} and f.issued_on > d.issued_on`,
  );
  expect(late).toEqual([]);
  const payments = await sql<{ event: string; entry: string; payment: string }>(
    `select (e.at at time zone 'Europe/Madrid')::date::text as event, j.posted_on::text as entry,
      (p.received_at at time zone 'Europe/Madrid')::date::text as payment
    from public.payments p
    join public.payment_allocations a on a.org_id = p.org_id and a.payment_id = p.id
    join public.document_events e on e.org_id = a.org_id and e.document_id = a.document_id and e.kind = 'paid'
    join public.journal_entries j on j.org_id = p.org_id and j.kind = 'payment' and j.source_id = p.id
    where p.${inDemo}`,
  );
  expect(payments.length).toBeGreaterThan(20);
  expect(payments.filter(({ event, entry, payment }) => event !== entry || event !== payment)).toEqual([]);
});

test('it happened over a year: issued on the day of the paper, everything else after it and before now', async () => {
  await seed(stack);
  const [row] = await sql<{ misdated: number; before: number; ahead: number; days: number; busiest: number }>(
    `select count(*) filter (where e.kind = 'issued' and (e.at at time zone 'Europe/Madrid')::date <> d.issued_on)::int as misdated,
      count(*) filter (where e.kind <> 'issued' and e.at < (select i.at from public.document_events i
        where i.org_id = e.org_id and i.document_id = e.document_id and i.kind = 'issued'))::int as before,
      count(*) filter (where e.at > now())::int as ahead, count(distinct e.at::date)::int as days,
      max(count(*) filter (where e.at::date = now()::date)) over ()::int as busiest
    from public.document_events e join public.documents d on d.org_id = e.org_id and d.id = e.document_id
    where e.${inDemo}`,
  );
  expect(row).toMatchObject({ misdated: 0, before: 0, ahead: 0 });
  expect(row?.days).toBeGreaterThan(40);
  expect(row?.busiest).toBeLessThan(10);
  const talk = await sql<{ body: string }>(
    `select k.body from public.comments k where k.${inDemo} and k.created_at > now() - interval '1 hour'`,
  );
  expect(talk).toEqual([]);
});

test('the merchant heard of each payment when it was made, also of those of several invoices', async () => {
  await seed(stack);
  const notices = await sql<{ numbers: number; told: boolean }>(
    `select cardinality(n.document_numbers) as numbers, exists (
        select from public.payments p where p.org_id = n.org_id and p.amount = n.amount
        and (p.received_at at time zone 'Europe/Madrid')::date = (n.created_at at time zone 'Europe/Madrid')::date) as told
    from public.notifications n where n.${inDemo} and n.kind = 'payment_received'`,
  );
  expect(notices.some(({ numbers }) => numbers > 1)).toBe(true);
  expect(notices.filter(({ told }) => !told)).toEqual([]);
});
