import { useParams } from 'react-router-dom';
import { InvitationPage } from '@/features/contacts/invitation-page';
import { isId } from '@/lib/ids';
import type { Workplace } from '@/lib/workplace';
import { NotFoundState } from '../not-found-state';

export default function InvitationRoute({ workplace }: { workplace: Workplace }) {
  const { id = '' } = useParams();
  return isId(id) ? <InvitationPage key={id} workplace={workplace} id={id} /> : <NotFoundState />;
}
