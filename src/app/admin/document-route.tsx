import { useParams } from 'react-router-dom';
import { AdminDocumentPage } from '@/features/documents/admin-document-page';
import { LinksSection } from '@/features/links/links-section';
import { ShareButton } from '@/features/links/share-button';
import { DeliveriesSection } from '@/features/mail/deliveries-section';
import { SendButton } from '@/features/mail/send-button';
import { AdminDocumentPayments } from '@/features/payments/admin-document-payments';
import { isId } from '@/lib/ids';
import type { Workplace } from '@/lib/workplace';
import { NotFoundState } from './not-found-state';

export default function DocumentRoute({ workplace }: { workplace: Workplace }) {
  const { id = '' } = useParams();
  if (!isId(id)) return <NotFoundState />;
  return (
    <AdminDocumentPage
      key={id}
      workplace={workplace}
      id={id}
      actions={
        <>
          <ShareButton workplace={workplace} documentId={id} />
          <SendButton workplace={workplace} documentId={id} />
        </>
      }
    >
      <DeliveriesSection workplace={workplace} documentId={id} />
      <LinksSection workplace={workplace} scope={{ document_id: id }} />
      <AdminDocumentPayments workplace={workplace} documentId={id} />
    </AdminDocumentPage>
  );
}
