import pg from 'pg';
import { folded } from '../../../functions/_shared/domain/folded.ts';
import type { Ask, Caller } from '../question.ts';

const literal = pg.escapeLiteral;

/** Which documents: those of a merchant, or of one of its contacts. */
export interface Scope {
  org: string;
  contact?: string;
}

/** A page in one order, falling: its filter as the function takes it and as a condition. */
export interface PageOf {
  filter: Record<string, unknown>;
  condition: string;
  sort?: 'date' | 'total' | 'due';
  /** The row before it. */
  beyond?: { key: string; id: string } | undefined;
}

export const pageSize = 25;

const keys = { date: 'd.issued_on', total: 'd.total', due: `coalesce(d.due_on, 'infinity'::date)` };

/** What the caller may see, by org and contact as the app's own filter and the policy both name them. */
export function scopeCondition({ org, contact }: Scope): string {
  const own = contact === undefined ? '' : ` and d.contact_id = ${literal(contact)}`;
  return `d.org_id = ${literal(org)}${own} and d.status <> 'draft'`;
}

/** A condition that a folded text holds each of these words, as the search has it. */
export function holdsWords(column: string, words: string): string {
  return words
    .split(' ')
    .map((word) => `${column} like ${literal(`%${folded(word)}%`)}`)
    .join(' and ');
}

/** The statement of a page, as whoever needs no policy would write it. */
export function pageText(scope: Scope, page: PageOf, range = `limit ${pageSize}`, more = ''): string {
  const key = keys[page.sort ?? 'date'];
  const beyond = page.beyond
    ? ` and (${key}, d.id) < (${literal(page.beyond.key)}, ${literal(page.beyond.id)})`
    : '';
  return `select d.id, d.contact_id, d.kind, d.status, d.number, d.reference, d.issued_on, d.due_on, d.currency, d.total,
    d.paid, d.balance, d.read_at, ${key}::text as sort_key${more}
    from public.documents d where ${scopeCondition(scope)} and ${page.condition}${beyond}
    order by ${key} desc, d.id desc ${range}`;
}

/** Names of contacts are not for contacts to read: the function adds them. */
const named = `, (select c.name from public.contacts c where c.org_id = d.org_id and c.id = d.contact_id),
  private.document_state(d.kind, d.status, d.paid, d.balance, d.due_on, current_date)`;

/** @param readable whether the caller may put the statement itself: search texts are not granted to anybody */
export function askPage(caller: Caller, scope: Scope, page: PageOf, readable = true): Ask {
  const { filter, sort = 'date', beyond } = page;
  return {
    caller,
    table: readable ? pageText(scope, page) : undefined,
    query: pageText(scope, page, undefined, named),
    call: {
      name: 'find_documents',
      args: {
        ...{ p_org: scope.org, p_filter: filter, p_sort: sort, p_limit: pageSize },
        ...(beyond ? { p_key: beyond.key, p_id: beyond.id } : {}),
      },
    },
  };
}
