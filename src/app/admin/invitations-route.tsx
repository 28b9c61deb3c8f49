import { InvitationsPage } from '@/features/contacts/invitations-page';
import type { Workplace } from '@/lib/workplace';

export default function InvitationsRoute({ workplace }: { workplace: Workplace }) {
  return <InvitationsPage workplace={workplace} />;
}
