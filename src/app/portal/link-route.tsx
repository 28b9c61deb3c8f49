import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import { linkAttachment, linkPdf, linkQuery, openLink } from '@/features/access/link-queries';
import { OneDocument } from '@/features/access/one-document';
import { PortalInvitation } from '@/features/access/portal-invitation';
import { requestFreshLink } from '@/features/access/recovery-queries';
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
import { FailedState } from '@/ui/failed-state';
import { lazyPage } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../door-layout';
import { Front } from './front';
import { OpenPortal } from './open-portal';
import { useArrivingToken } from './use-arriving-token';
import { usePresentAddress } from './use-present-address';

/** A link: what it shows before any press. */
export default function LinkRoute() {
  const { slug = '' } = useParams();
  const token = useArrivingToken();
  return token === null ? <NoToken slug={slug} incomplete /> : <Link slug={slug} token={token} />;
}

// Most links live: what a dead one needs (a form and its rules) is loaded for it alone.
const DeadLink = lazyPage(() => import('@/features/access/dead-link'));

const deadCodes = { expired: 'LKEXP', revoked: 'LKREV', readdressed: 'LKADR', closed: 'CLOSD' } as const;

function Link({ slug, token }: { slug: string; token: string }) {
  const words = useWords();
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
        <DeadLink
          slug={slug}
          merchant={data.merchant}
          {...words.failures[deadCodes[data.state]]}
          closed={data.state === 'closed'}
          replacement={
            data.state === 'expired' || data.state === 'readdressed'
              ? { kind: 'link', request: (email) => requestFreshLink(slug, token, email) }
              : null
          }
        />
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
            invitation={words.documentPage.noComments}
            token={open}
            onPosted={readAnew}
          />
        </DocumentView>
        {data.beyond === 'portal' ? (
          <OpenPortal slug={slug} open={open} />
        ) : (
          <OneDocument slug={slug} merchant={data.merchant} password={data.beyond === 'password'} />
        )}
      </div>
    </DoorLayout>
  );
}

/** No token came along (another browser was given the address alone), or one that nobody issued. */
function NoToken({ slug, incomplete = false }: { slug: string; incomplete?: boolean }) {
  const words = useWords().access;
  return (
    <Front slug={slug}>
      {(merchant) => (
        <DeadLink
          slug={slug}
          merchant={merchant}
          title={incomplete ? words.incompleteLink : words.unknownLink}
          text={incomplete ? words.incompleteLinkText : words.unknownLinkText}
          replacement={{ kind: 'link', request: (email) => requestFreshLink(slug, undefined, email) }}
        />
      )}
    </Front>
  );
}
