import { useParams } from 'react-router-dom';
import { ContactPage } from '@/features/contacts/contact-page';
import { AdminContactDocuments } from '@/features/documents/admin-contact-documents';
import { LinksSection } from '@/features/links/links-section';
import { ContactAccount } from '@/features/statement/contact-account';
import { isId } from '@/lib/ids';
import type { Workplace } from '@/lib/workplace';
import { accountOf } from './contact-account';
import { NotFoundState } from './not-found-state';

export default function ContactRoute({ workplace }: { workplace: Workplace }) {
  const { id = '' } = useParams();
  if (!isId(id)) return <NotFoundState />;
  return (
    <ContactPage key={id} workplace={workplace} id={id}>
      <AdminContactDocuments workplace={workplace} contactId={id} />
      <ContactAccount account={accountOf(workplace, id)} />
      <LinksSection workplace={workplace} scope={{ contact_id: id }} />
    </ContactPage>
  );
}
