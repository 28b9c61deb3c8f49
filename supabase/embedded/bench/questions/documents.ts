import type { Asking } from '../asking.ts';
import type { Customer, People } from '../people.ts';
import type { Ask, Caller, Question } from '../question.ts';
import { askPage, holdsWords, type PageOf, pageSize, pageText, type Scope, scopeCondition } from './pages.ts';

const invoices = { filter: { family: 'invoice' }, condition: `d.family = 'invoice'` };

/** What stands in many documents, in some, in hardly any; then a number, what is too short for an index, several words. */
const words = ['montaje', 'artesonado', 'palosanto', 'F2024-0017', 'ro', 'roble montaje', 'gubia armario'];

/** The lists of a contact and of its merchant: pages, orders, filters, search, sums. */
export async function documentQuestions(asking: Asking, people: People): Promise<Question[]> {
  const { owner, big, medium, small } = people;
  const merchant: Scope = { org: people.org };
  const own = (customer: Customer): Scope => ({ org: people.org, contact: customer.id });
  const contacts = [big, medium, small];
  const each = (page: PageOf, readable = true) => contacts.map((c) => askPage(c, own(c), page, readable));
  const found = (word: string): PageOf => ({
    filter: { search: word },
    condition: holdsWords('d.search_text', word),
  });
  const later = async (scope: Scope): Promise<PageOf> => ({
    ...invoices,
    beyond: await rowBefore(asking, scope, 800),
  });
  const year = new Date().getFullYear() - 1;
  const quarter: PageOf = {
    filter: { ...invoices.filter, state: 'pending', year, quarter: 4 },
    condition: `${invoices.condition} and d.balance > 0 and d.issued_on >= '${year}-10-01' and d.issued_on <= '${year}-12-31'`,
  };
  return [
    { name: 'list', asks: each(invoices) },
    { name: 'list, page 800', asks: [askPage(big, own(big), await later(own(big)))] },
    { name: 'list, page 1 of the same', asks: [askPage(big, own(big), invoices)] },
    { name: 'list, pending of a quarter', asks: each(quarter) },
    { name: 'list by total', asks: each({ ...invoices, sort: 'total' }) },
    { name: 'list by due date', asks: each({ ...invoices, sort: 'due' }) },
    ...words.map((word) => ({ name: `search "${word}"`, asks: each(found(word), false) })),
    { name: 'sum', asks: contacts.map((c) => askSum(c, own(c))) },
    { name: 'admin list', asks: [askPage(owner, merchant, invoices)] },
    { name: 'admin list, page 800', asks: [askPage(owner, merchant, await later(merchant))] },
    { name: 'admin list by due date', asks: [askPage(owner, merchant, { ...invoices, sort: 'due' })] },
    ...words.map((word) => ({
      name: `admin search "${word}"`,
      asks: [askPage(owner, merchant, found(word), false)],
    })),
    { name: 'admin sum', asks: [askSum(owner, merchant)] },
  ];
}

/** The last row before a page of invoices; the latest there is when there are not that many. */
async function rowBefore(asking: Asking, scope: Scope, page: number) {
  const text = pageText(scope, invoices, `offset ${(page - 1) * pageSize - 1} limit 1`);
  const [row] = await asking.rows<{ sort_key: string; id: string }>(text);
  return row && { key: row.sort_key, id: row.id };
}

function askSum(caller: Caller, scope: Scope): Ask {
  return {
    caller,
    table: `select d.currency, count(*), sum(d.total), sum(d.balance) from public.documents d
      where ${scopeCondition(scope)} and ${invoices.condition} group by d.currency`,
    call: { name: 'sum_documents', args: { p_org: scope.org, p_filter: invoices.filter } },
  };
}
