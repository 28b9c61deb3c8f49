import { UserRoundX } from 'lucide-react';
import { useAdminWords } from '@/lib/admin-words';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { AdminDoorLayout } from './admin-door-layout';
import { useSignOut } from './use-sign-out';

/** Signed in, and works for nobody here. */
export function NotAMember() {
  const words = useAdminWords();
  const leaving = useSignOut();
  return (
    <AdminDoorLayout>
      <EmptyState
        page
        icon={UserRoundX}
        title={words.admin.notAMember}
        actions={
          <Button busy={leaving.isPending} onClick={() => leaving.mutate()}>
            {words.common.signOut}
          </Button>
        }
      >
        {words.admin.notAMemberText}
      </EmptyState>
    </AdminDoorLayout>
  );
}
