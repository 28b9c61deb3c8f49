import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import { linkAttachment, linkPdf, linkQuery, openLink } from '@/features/access/link-queries';
import { PortalInvitation } from '@/features/access/portal-invitation';
import { CommentsSection } from '@/features/comments/comments-section';
import { ConfirmAction } from '@/features/documents/confirm-action';
import { DocumentAttachments } from '@/features/documents/document-attachments';
import { DocumentView } from '@/features/documents/document-view';
import { PayAction } from '@/features/payments/pay-action';
import { DecideActions } from '@/features/quotes/decide-actions';
import { decisionCertificate } from '@/features/quotes/decide-quote';
import { DecisionSection } from '@/features/quotes/decision-section';
import { toFailure } from '@/lib/failure';
import { useContactLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../portal-layout';
import { OpenPortal } from './open-portal';
import { useFragmentToken } from './use-fragment-token';
import { usePresentAddress } from './use-present-address';

/** A link: what it shows before any press. */
export default function LinkRoute() {
  const { slug = '' } = useParams();
  const token = useFragmentToken();
  return token === null ? <NoToken slug={slug} /> : <Link slug={slug} token={token} />;
}

// Most links live: what a dead one needs (a form and its rules) is loaded for it alone.
const DeadLink = lazy(() => import('@/features/access/dead-link'));

const deadCodes = { expired: 'LKEXP', revoked: 'LKREV', closed: 'CLOSD' } as const;

function Link({ slug, token }: { slug: string; token: string }) {
  const words = useWords().documentPage;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(linkQuery(slug, token));
  useContactLanguage(data?.language ?? null);
  usePresentAddress(slug, data?.merchant.slug);

  if (error !== null) {
    if (toFailure(error).code === 'NTFND') return <NoToken slug={slug} />;
    return (
      <DoorLayout merchant={null}>
        <FailedState page cause={error} onRetry={() => void refetch()} />
      </DoorLayout>
    );
  }
  if (data === undefined || data.merchant.slug !== slug) {
    return (
      <DoorLayout merchant={null}>
        <LoadingState shape="document" />
      </DoorLayout>
    );
  }
  // With a password the document waits behind it: the portal's own page asks, and then shows it.
  if (data.state === 'password') {
    const to = data.document_id === null ? paths.portal(slug) : paths.document(slug, data.document_id);
    return <Navigate to={to} replace />;
  }
  if (data.state !== 'document' && data.state !== 'portal') {
    return (
      <DoorLayout merchant={data.merchant} width="narrow">
        <DeadLink code={deadCodes[data.state]} slug={slug} token={token} merchant={data.merchant} />
      </DoorLayout>
    );
  }
  const open = async () => {
    const accessToken = await openLink(slug, token);
    queries.removeQueries({ queryKey: ['portal', slug] });
    return accessToken;
  };
  const readAnew = () => queries.invalidateQueries({ queryKey: linkQuery(slug, token).queryKey });
  if (data.state === 'portal') {
    return (
      <DoorLayout merchant={data.merchant} width="narrow">
        <PortalInvitation
          merchant={data.merchant}
          contactName={data.contact_name}
          open={open}
          onOpened={() => void navigate(paths.portal(slug))}
        />
      </DoorLayout>
    );
  }
  return (
    <DoorLayout merchant={data.merchant}>
      <div className="grid gap-8">
        <DocumentView
          page={data.document}
          loadPdf={() => linkPdf(slug, token)}
          action={
            <>
              <PayAction page={data.document} token={open} />
              <DecideActions page={data.document} token={open} onDecided={readAnew} />
              <ConfirmAction page={data.document} token={open} onConfirmed={readAnew} />
            </>
          }
        >
          <DecisionSection page={data.document} certificate={() => decisionCertificate({ slug, token })} />
          <DocumentAttachments page={data.document} load={(file) => linkAttachment(slug, token, file)} />
          <CommentsSection
            page={data.document}
            invitation={words.noComments}
            token={open}
            onPosted={readAnew}
          />
        </DocumentView>
        <OpenPortal slug={slug} open={open} />
      </div>
    </DoorLayout>
  );
}

function NoToken({ slug }: { slug: string }) {
  const words = useWords().access;
  return (
    <DoorLayout merchant={null}>
      <EmptyState
        page
        title={words.unknownLink}
        actions={<ButtonLink to={paths.portal(slug)}>{words.enterPortal}</ButtonLink>}
      >
        {words.unknownLinkText}
      </EmptyState>
    </DoorLayout>
  );
}
