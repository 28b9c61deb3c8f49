import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { OneDocument } from '@/features/access/one-document';
import type { PortalProfile } from '@/features/access/session-queries';
import { CommentsSection } from '@/features/comments/comments-section';
import { ConfirmAction } from '@/features/documents/confirm-action';
import { DocumentAttachments } from '@/features/documents/document-attachments';
import { PortalDocumentPage } from '@/features/documents/portal-document-page';
import { portalAttachment, portalDocumentKeys } from '@/features/documents/portal-queries';
import { PayAction } from '@/features/payments/pay-action';
import { DecideActions } from '@/features/quotes/decide-actions';
import { decisionCertificate } from '@/features/quotes/decide-quote';
import { DecisionSection } from '@/features/quotes/decision-section';
import { useWords } from '@/lib/i18n';
import { accessToken, portalClient } from '@/lib/supabase';
import { readerOf } from './reader';

export default function DocumentRoute({ profile }: { profile: PortalProfile }) {
  const words = useWords().documentPage;
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const { slug } = profile.merchant;
  const reader = readerOf(profile);
  const token = async () => accessToken(await portalClient(slug));
  const readAnew = () => queries.invalidateQueries({ queryKey: portalDocumentKeys.all(slug) });
  return (
    <PortalDocumentPage
      key={id}
      reader={reader}
      id={id}
      scoped={profile.session.document_id !== null}
      action={(page) => (
        <>
          <PayAction page={page} token={token} />
          <DecideActions page={page} token={token} onDecided={readAnew} />
          <ConfirmAction page={page} token={token} onConfirmed={readAnew} />
        </>
      )}
    >
      {(page) => (
        <>
          <DecisionSection
            page={page}
            certificate={async () =>
              decisionCertificate({ org_id: page.org_id, document_id: id }, await token())
            }
          />
          <DocumentAttachments page={page} load={(file) => portalAttachment(reader, id, file)} />
          <CommentsSection page={page} invitation={words.noComments} token={token} onPosted={readAnew} />
          {profile.session.document_id !== null && (
            <OneDocument
              slug={slug}
              merchant={profile.merchant}
              password={profile.session.may_choose_password}
            />
          )}
        </>
      )}
    </PortalDocumentPage>
  );
}
