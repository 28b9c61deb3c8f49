import { UserRoundX } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { AdminDoorLayout } from './admin-door-layout';
import { useSignOut } from './use-sign-out';

/** Signed in, and works for nobody here. */
export function NotAMember() {
  const words = useWords();
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
