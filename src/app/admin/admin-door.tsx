import { MemberSignInPage } from '@/features/members/member-sign-in-page';
import { AdminDoorLayout } from './admin-door-layout';

/** Where a member signs in. The address stays, so that one lands where one meant to go. */
export default function AdminDoor({ reason }: { reason?: string | undefined }) {
  return (
    <AdminDoorLayout>
      <MemberSignInPage reason={reason} />
    </AdminDoorLayout>
  );
}
