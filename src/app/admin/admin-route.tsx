import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { membershipsQuery } from '@/features/members/member-queries';
import { useMemberSession } from '@/features/members/member-session';
import { chosenMembership, workplaceOf } from '@/features/members/membership';
import { unreadQuery } from '@/features/notifications/notification-queries';
import { AdminWordsProvider } from '@/lib/admin-words';
import { toFailure } from '@/lib/failure';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { stored } from '@/lib/storage';
import { FailedState } from '@/ui/failed-state';
import { lazyScreen } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import { AdminLayout } from '../admin-layout';
import { AdminDoorLayout } from './admin-door-layout';
import { AdminMenu } from './admin-menu';
import { AdminRooms } from './admin-rooms';
import { NotAMember } from './not-a-member';

const AdminDoor = lazyScreen(() => import('./admin-door'));
const choiceKey = 'zaguan.admin.merchant';

/** The merchant's side: the door for who is not inside, the rooms for who is. */
export default function AdminRoute() {
  return (
    <AdminWordsProvider>
      <Admin />
    </AdminWordsProvider>
  );
}

function Admin() {
  const words = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const inside = useMemberSession();
  const [chosen, setChosen] = useState(() => stored.read(choiceKey));
  const { data: memberships, error, refetch } = useQuery({ ...membershipsQuery(), enabled: inside });
  const current = memberships === undefined ? null : chosenMembership(memberships, chosen);
  const orgId = current?.merchant.id ?? '';
  const { data: unread = 0 } = useQuery({ ...unreadQuery(orgId), enabled: inside && current !== null });

  const choose = (to: string) => {
    stored.write(choiceKey, to);
    setChosen(to);
    // The address may name something of the merchant one leaves.
    void navigate(paths.admin());
    void queries.invalidateQueries({ queryKey: ['admin'] });
  };

  const ended = error !== null && toFailure(error).code === 'NOSES';
  if (!inside || ended) {
    return (
      <Suspense fallback={<AdminWaiting />}>
        <AdminDoor reason={ended ? words.failures.NOSES.title : undefined} />
      </Suspense>
    );
  }
  if (error !== null) {
    return (
      <AdminDoorLayout>
        <FailedState page cause={error} onRetry={() => void refetch()} />
      </AdminDoorLayout>
    );
  }
  if (memberships === undefined) return <AdminWaiting />;
  if (current === null) return <NotAMember />;
  return (
    <AdminLayout
      merchantName={current.merchant.name}
      unread={unread}
      tools={<AdminMenu memberships={memberships} current={current} onChoose={choose} />}
    >
      <AdminRooms key={orgId} workplace={workplaceOf(current)} />
    </AdminLayout>
  );
}

function AdminWaiting() {
  return (
    <AdminDoorLayout>
      <LoadingState />
    </AdminDoorLayout>
  );
}
