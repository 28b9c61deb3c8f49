import type { Customer, People } from '../people.ts';
import type { Question } from '../question.ts';

/** What a contact sees on entering: what waits and what happened lately, and the figures of its year. */
export function overviewQuestions({ org, big, medium, small }: People): Question[] {
  const year = new Date().getFullYear();
  const own = ({ id }: Customer) => `d.org_id = '${org}' and d.contact_id = '${id}'`;
  const each = (
    name: string,
    args: Record<string, unknown>,
    query: (contact: Customer) => string,
  ): Question => ({
    name,
    asks: [big, medium, small].map((contact) => ({
      caller: contact,
      query: query(contact),
      call: { name: args.p_year ? 'portal_year' : 'portal_overview', args: { p_org: org, ...args } },
    })),
  });
  return [
    each(
      'overview',
      {},
      (contact) => `select
        (select sum(d.balance) from public.documents d where ${own(contact)} and d.balance > 0) as owed,
        (select count(*) from (select from public.documents d where ${own(contact)} and d.read_at is null
          and d.status not in ('draft', 'void') limit 100) u) as unread,
        (select min(d.issued_on) from public.documents d where ${own(contact)} and d.family = 'invoice') as since`,
    ),
    each(
      'overview, figures of a year',
      { p_year: year },
      (
        contact,
      ) => `select extract(month from d.issued_on), count(*), sum(d.total), sum(d.balance), sum(d.line_count)
        from public.documents d where ${own(contact)} and d.family = 'invoice' and d.status not in ('draft', 'void')
          and d.issued_on between '${year}-01-01' and '${year}-12-31' group by 1`,
    ),
  ];
}
