import { infiniteQueryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { adminClient } from '@/lib/supabase';
import type { AdminWords } from '@/messages/load';
import { contactKeys } from './contact-queries';

const size = 30;

export type HappeningKind = keyof ReturnType<AdminWords['contactActivity']['kinds']>;

/** Something that happened with a contact, and who did it. */
export type Happening = {
  at: string;
  key: string;
  /** Mostly a `HappeningKind`; one that we have no words for yet may come. */
  kind: string;
  actor: 'member' | 'contact' | 'system' | 'nobody' | 'former';
  actor_name: string | null;
  document_id: string | null;
  document_kind: string | null;
  document_number: string | null;
  /** Minor units. */
  amount: number | null;
  currency: string | null;
  detail: { mail?: string; reason?: string; fields?: string[]; portal?: boolean; archived?: boolean };
};

/** What happened with a contact, the latest first, thirty at a time. NTFND. */
export function activityQuery(orgId: string, contactId: string) {
  return infiniteQueryOptions({
    queryKey: [...contactKeys.contact(orgId, contactId), 'activity'] as const,
    initialPageParam: null as { at: string; key: string } | null,
    queryFn: async ({ pageParam }) => {
      const { data, error } = await (await adminClient()).rpc('contact_activity', {
        ...{ p_org: orgId, p_contact: contactId, p_limit: size },
        ...(pageParam === null ? {} : { p_at: pageParam.at, p_key: pageParam.key }),
      });
      if (error !== null) throw toFailure(error);
      // A function's columns are never null to the generated types.
      return data as unknown as Happening[];
    },
    getNextPageParam: (page) => (page.length < size ? null : (page.at(-1) ?? null)),
  });
}
