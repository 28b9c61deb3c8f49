import type { ContactFilter } from '@shared/contact-filter.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { type Cursor, toPage } from '@/lib/keyset';
import { adminClient } from '@/lib/supabase';
import type { AdminWords } from '@/messages/load';
import type { Sort } from './contact-filter';

/** As the database's constraint names them. */
export type ContactKind = keyof AdminWords['contacts']['kinds'];

const size = 25;
const account = 'account:portal_accounts(password_set_at, last_seen_at)';

/** What is owed in one currency, and what of it is overdue; minor units. */
export type Money = { currency: string; owed: number; overdue: number };

export const contactKeys = {
  all: (orgId: string) => ['admin', orgId, 'contacts'] as const,
  list: (orgId: string, filter: ContactFilter, sort: Sort, cursor: Cursor | null) =>
    [...contactKeys.all(orgId), 'list', filter, sort, cursor] as const,
  figures: (orgId: string, filter: ContactFilter) => [...contactKeys.all(orgId), 'figures', filter] as const,
  contact: (orgId: string, id: string) => [...contactKeys.all(orgId), id] as const,
  gateways: (orgId: string, id: string) => [...contactKeys.contact(orgId, id), 'gateways'] as const,
};

/** A page of the merchant's contacts that match, in their order, each with what it owes. */
export function contactsQuery(orgId: string, filter: ContactFilter, sort: Sort, cursor: Cursor | null) {
  return queryOptions({
    queryKey: contactKeys.list(orgId, filter, sort, cursor),
    queryFn: async () => {
      const [key, id] = cursor?.key ?? [];
      const { data, error } = await (await adminClient()).rpc('find_contacts', {
        ...{ p_org: orgId, p_filter: filter, p_sort: sort, p_limit: size + 1 },
        ...(key === undefined || id === undefined ? {} : { p_key: String(key), p_id: String(id) }),
        p_backwards: cursor?.direction === 'before',
      });
      if (error !== null) throw toFailure(error);
      return toPage(data.map(rowOf), size, cursor, (row) => [row.key, row.id]);
    },
  });
}

/** A function's columns are never null to the generated types; here, what may be. */
type Found = {
  id: string;
  name: string;
  email: string | null;
  kind: string;
  portal_enabled: boolean;
  archived_at: string | null;
  password_set_at: string | null;
  last_seen_at: string | null;
  money: unknown;
  key: string;
};

function rowOf({ password_set_at, last_seen_at, money, ...row }: Found) {
  return { ...row, money: money as Money[], account: { password_set_at, last_seen_at } };
}

export type ContactRow = ReturnType<typeof rowOf>;

/** How many contacts match (`more`: than `count`), and what they owe together. */
export function contactFiguresQuery(orgId: string, filter: ContactFilter) {
  return queryOptions({
    queryKey: contactKeys.figures(orgId, filter),
    queryFn: async () => {
      const { data, error } = await (await adminClient()).rpc('contact_figures', {
        ...{ p_org: orgId, p_filter: filter },
      });
      if (error !== null) throw toFailure(error);
      return data as unknown as { count: number; more: boolean; money: Money[] };
    },
  });
}

/** What one contact owes, and what of it is overdue today, each currency apart. */
export function contactStandingQuery(orgId: string, id: string) {
  return queryOptions({
    queryKey: [...contactKeys.contact(orgId, id), 'standing'] as const,
    queryFn: async () => {
      const { data, error } = await (await adminClient()).rpc('contact_standing', {
        ...{ p_org: orgId, p_contact: id },
      });
      if (error !== null) throw toFailure(error);
      return data as unknown as Money[];
    },
  });
}

/** One contact with its credential's state. NTFND. */
export function contactQuery(orgId: string, id: string) {
  return queryOptions({
    queryKey: contactKeys.contact(orgId, id),
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .from('contacts')
        .select(
          `id, name, kind, tax_id, email, phone, address_line1, address_line2, postal_code, city, region, country, locale, portal_enabled, archived_at, ${account}`,
        )
        .eq('org_id', orgId)
        .eq('id', id)
        .single();
      if (error !== null) throw toFailure(error);
      return data;
    },
  });
}

export type ContactCard = Awaited<
  ReturnType<Extract<ReturnType<typeof contactQuery>['queryFn'], (...args: never[]) => unknown>>
>;
