import type { Customer, People } from '../people.ts';
import type { Question } from '../question.ts';

/** A contact's account: its sums, and a page of its movements each with the balance after it. */
export function statementQuestions({ org, big, medium, small }: People): Question[] {
  const contacts = [big, medium, small];
  const lines = ({ id }: Customer) => `from public.journal_lines l
    where l.org_id = '${org}' and l.contact_id = '${id}' and l.currency = 'EUR'
      and l.account_id in (select a.id from public.ledger_accounts a
        where a.org_id = '${org}' and a.role in ('receivable', 'credit'))`;
  return [
    {
      name: 'statement',
      asks: contacts.map((contact) => ({
        caller: contact,
        query: `select l.currency, sum(l.amount), count(distinct l.entry_id) ${lines(contact)} group by l.currency`,
        call: { name: 'statement', args: { p_org: org, p_contact: contact.id } },
      })),
    },
    {
      name: 'statement, latest movements',
      asks: contacts.map((contact) => ({
        caller: contact,
        query: `select l.posted_on, l.entry_id, l.amount,
            (select sum(l.amount) ${lines(contact)}) - coalesce(sum(l.amount) over before, 0) as balance
          ${lines(contact)} window before as (order by l.posted_on desc, l.entry_id desc
            rows between unbounded preceding and 1 preceding)
          order by l.posted_on desc, l.entry_id desc limit 26`,
        call: {
          name: 'statement_movements',
          args: { p_org: org, p_contact: contact.id, p_currency: 'EUR', p_latest_first: true },
        },
      })),
    },
  ];
}
