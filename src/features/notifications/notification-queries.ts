import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { type Cursor, keysetFilter, toPage } from '@/lib/keyset';
import { adminClient } from '@/lib/supabase';

const size = 25;

/** As the database names them. */
export type NotificationKind =
  | 'payment_received'
  | 'payment_surplus'
  | 'payment_quarantined'
  | 'payment_unknown'
  | 'payments_elsewhere'
  | 'gateway_refused'
  | 'refund'
  | 'refund_failed'
  | 'refund_quarantined'
  | 'dispute'
  | 'dispute_won'
  | 'dispute_lost'
  | 'dispute_closed'
  | 'mail_failed'
  | 'comment_received'
  | 'document_confirmed'
  | 'quote_accepted'
  | 'quote_declined';

export const notificationKeys = {
  all: (orgId: string) => ['admin', orgId, 'notifications'] as const,
  page: (orgId: string, cursor: Cursor | null) => [...notificationKeys.all(orgId), cursor] as const,
  unread: (orgId: string) => [...notificationKeys.all(orgId), 'unread'] as const,
};

/** A page of the notifications, newest first. */
export function notificationsQuery(orgId: string, cursor: Cursor | null) {
  return queryOptions({
    queryKey: notificationKeys.page(orgId, cursor),
    queryFn: async () => {
      const ascending = cursor?.direction === 'before';
      let rows = (await adminClient())
        .from('notifications')
        .select(
          'id, kind, amount, currency, document_numbers, excerpt, created_at, read_at, contact:contacts(id, name), document:documents(id, number)',
        )
        .eq('org_id', orgId)
        .order('id', { ascending })
        .limit(size + 1);
      if (cursor !== null) rows = rows.or(keysetFilter(['id'], cursor, 'descending'));
      const { data, error } = await rows;
      if (error !== null) throw toFailure(error);
      return toPage(data, size, cursor, ({ id }) => [id]);
    },
  });
}

export type NotificationRow = Awaited<
  ReturnType<Extract<ReturnType<typeof notificationsQuery>['queryFn'], (...args: never[]) => unknown>>
>['rows'][number];

/** How many nobody has read yet, a hundred at most; looked at again every minute. */
export function unreadQuery(orgId: string) {
  return queryOptions({
    queryKey: notificationKeys.unread(orgId),
    queryFn: async () => {
      const { data, error } = await (await adminClient()).rpc('count_unread', { p_org: orgId });
      if (error !== null) throw toFailure(error);
      return data;
    },
    refetchInterval: 60_000,
  });
}

/** Marks notifications as read: one, or all. */
export async function markRead(orgId: string, id: string | null): Promise<void> {
  let marked = (await adminClient())
    .from('notifications')
    .update({ read_at: new Date().toISOString() })
    .eq('org_id', orgId)
    .is('read_at', null);
  if (id !== null) marked = marked.eq('id', id);
  const { error } = await marked;
  if (error !== null) throw toFailure(error);
}
