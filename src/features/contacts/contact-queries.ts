import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { type Cursor, toPage } from '@/lib/keyset';
import { adminClient } from '@/lib/supabase';
import type { Words } from '@/messages/load';

/** As the database's constraint names them. */
export type ContactKind = keyof Words['contacts']['kinds'];

const size = 25;
const account = 'account:portal_accounts(password_set_at, last_seen_at)';

export const contactKeys = {
  all: (orgId: string) => ['admin', orgId, 'contacts'] as const,
  list: (orgId: string, search: string, cursor: Cursor | null) =>
    [...contactKeys.all(orgId), 'list', search, cursor] as const,
  contact: (orgId: string, id: string) => [...contactKeys.all(orgId), id] as const,
  gateways: (orgId: string, id: string) => [...contactKeys.contact(orgId, id), 'gateways'] as const,
};

/** A page of the merchant's contacts by name; those a search finds, or all. */
export function contactsQuery(orgId: string, search: string, cursor: Cursor | null) {
  return queryOptions({
    queryKey: contactKeys.list(orgId, search, cursor),
    queryFn: async () => {
      const backwards = cursor?.direction === 'before';
      const [name, id] = cursor?.key ?? [];
      const { data, error } = await (await adminClient())
        .rpc('find_contacts', {
          ...{ p_org: orgId, p_filter: filterOf(search), p_limit: size + 1, p_backwards: backwards },
          ...(name === undefined || id === undefined ? {} : { p_name: String(name), p_id: String(id) }),
        })
        .select(`id, name, email, kind, portal_enabled, ${account}`)
        .order('name', { ascending: !backwards })
        .order('id', { ascending: !backwards });
      if (error !== null) throw toFailure(error);
      return toPage(data, size, cursor, ({ name, id }) => [name, id]);
    },
  });
}

/** What the database calls the contacts that a search finds; all of them without one. */
export function filterOf(search: string): { search?: string } {
  return search === '' ? {} : { search };
}

export type ContactRow = Awaited<
  ReturnType<Extract<ReturnType<typeof contactsQuery>['queryFn'], (...args: never[]) => unknown>>
>['rows'][number];

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
