import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { CommentsSection } from '@/features/comments/comments-section';
import { AdminDocumentPage } from '@/features/documents/admin-document-page';
import { LinksSection } from '@/features/links/links-section';
import { ShareButton } from '@/features/links/share-button';
import { DeliveriesSection } from '@/features/mail/deliveries-section';
import { SendButton } from '@/features/mail/send-button';
import { AdminDocumentPayments } from '@/features/payments/admin-document-payments';
import { decisionCertificate } from '@/features/quotes/decide-quote';
import { DecisionSection } from '@/features/quotes/decision-section';
import { useWords } from '@/lib/i18n';
import { isId } from '@/lib/ids';
import { accessToken, adminClient } from '@/lib/supabase';
import type { Workplace } from '@/lib/workplace';
import { NotFoundState } from '../not-found-state';

export default function DocumentRoute({ workplace }: { workplace: Workplace }) {
  const { id = '' } = useParams();
  const words = useWords().documentPage;
  const queries = useQueryClient();
  const token = async () => accessToken(await adminClient());
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
      answer={(page) => (
        <DecisionSection
          page={page}
          certificate={async () =>
            decisionCertificate({ org_id: page.org_id, document_id: id }, await token())
          }
        />
      )}
      comments={(page) => (
        <CommentsSection
          page={page}
          invitation={words.noCommentsAdmin}
          token={workplace.canEdit ? token : null}
          onPosted={() => queries.invalidateQueries({ queryKey: ['admin', workplace.orgId] })}
        />
      )}
    >
      <DeliveriesSection workplace={workplace} documentId={id} />
      <LinksSection workplace={workplace} scope={{ document_id: id }} />
      <AdminDocumentPayments workplace={workplace} documentId={id} />
    </AdminDocumentPage>
  );
}
