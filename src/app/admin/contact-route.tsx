import { useParams } from 'react-router-dom';
import { ContactPage } from '@/features/contacts/contact-page';
import { AdminContactDocuments } from '@/features/documents/admin-contact-documents';
import { LinksSection } from '@/features/links/links-section';
import type { Workplace } from '@/lib/workplace';

export default function ContactRoute({ workplace }: { workplace: Workplace }) {
  const { id = '' } = useParams();
  return (
    <ContactPage key={id} workplace={workplace} id={id}>
      <AdminContactDocuments workplace={workplace} contactId={id} />
      <LinksSection workplace={workplace} scope={{ contact_id: id }} />
    </ContactPage>
  );
}
