import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BellOff, CheckCheck } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { readCursor } from '@/lib/keyset';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { FailureNotice } from '@/ui/failure-notice';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { NotificationItem } from './notification-item';
import { markRead, notificationKeys, notificationsQuery } from './notification-queries';

/** What happened that the merchant wants to know or must act on. */
export function NotificationsPage({ workplace: { orgId, timeZone, canEdit } }: { workplace: Workplace }) {
  const words = useAdminWords().admin;
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery({
    ...notificationsQuery(orgId, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  const marking = useMutation({
    mutationFn: (id: string | null) => markRead(orgId, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationKeys.all(orgId) }),
  });
  const unread = data?.rows.some(({ read_at }) => read_at === null) ?? false;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={words.notifications}
        actions={
          // To have read it for everybody takes the right to act on it.
          unread &&
          canEdit && (
            <Button
              icon={CheckCheck}
              busy={marking.isPending && marking.variables === null}
              onClick={() => marking.mutate(null)}
            >
              {words.markAllRead}
            </Button>
          )
        }
      />
      <FailureNotice cause={marking.error} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState />
      ) : data.rows.length === 0 ? (
        <EmptyState icon={BellOff} title={words.noNotifications}>
          {words.noNotificationsText}
        </EmptyState>
      ) : (
        <>
          <Card flush>
            <ul>
              {data.rows.map((row) => (
                <NotificationItem
                  key={row.id}
                  row={row}
                  timeZone={timeZone}
                  busy={marking.isPending && marking.variables === row.id}
                  onRead={canEdit ? () => marking.mutate(row.id) : null}
                />
              ))}
            </ul>
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}
