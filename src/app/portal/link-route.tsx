import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router-dom';
import { DeadLink } from '@/features/access/dead-link';
import { linkPdf, linkQuery, openLink } from '@/features/access/link-queries';
import { DocumentView } from '@/features/documents/document-view';
import { PayAction } from '@/features/payments/pay-action';
import { toFailure } from '@/lib/failure';
import { useContactLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../portal-layout';
import { OpenPortal } from './open-portal';

/** A document link: what it shows before any press. The token leaves the address bar and stays in this entry of the history. */
export default function LinkRoute() {
  const { slug = '' } = useParams();
  const { hash, state } = useLocation();
  const navigate = useNavigate();
  const token = hash.length > 1 ? hash.slice(1) : keptToken(state);

  useEffect(() => {
    if (hash.length > 1) void navigate(paths.link(slug), { replace: true, state: { token: hash.slice(1) } });
  }, [hash, navigate, slug]);

  return token === null ? <NoToken /> : <Link slug={slug} token={token} />;
}

function Link({ slug, token }: { slug: string; token: string }) {
  const words = useWords();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(linkQuery(slug, token));
  useContactLanguage(data?.language ?? null);

  if (error !== null) {
    if (toFailure(error).code === 'NTFND') return <NoToken />;
    return (
      <DoorLayout merchant={null}>
        <FailedState page cause={error} onRetry={() => void refetch()} />
      </DoorLayout>
    );
  }
  if (data === undefined) {
    return (
      <DoorLayout merchant={null}>
        <LoadingState shape="document" />
      </DoorLayout>
    );
  }
  // With a password the document waits behind it: the portal's own page asks, and then shows it.
  if (data.state === 'password') return <Navigate to={paths.document(slug, data.document_id)} replace />;
  if (data.state !== 'document') {
    return (
      <DoorLayout merchant={data.merchant}>
        <DeadLink
          code={data.state === 'expired' ? 'LKEXP' : data.state === 'revoked' ? 'LKREV' : 'CLOSD'}
          merchant={data.merchant}
          actions={<ButtonLink to={paths.portal(slug)}>{words.common.signIn}</ButtonLink>}
        />
      </DoorLayout>
    );
  }
  const open = async () => {
    const accessToken = await openLink(slug, token);
    queries.removeQueries({ queryKey: ['portal', slug] });
    return accessToken;
  };
  return (
    <DoorLayout merchant={data.merchant}>
      <div className="grid gap-8">
        <DocumentView
          page={data.document}
          loadPdf={() => linkPdf(slug, token)}
          action={<PayAction page={data.document} token={open} />}
        />
        <OpenPortal slug={slug} open={open} />
      </div>
    </DoorLayout>
  );
}

function NoToken() {
  const words = useWords().access;
  return (
    <DoorLayout merchant={null}>
      <EmptyState page title={words.unknownLink}>
        {words.unknownLinkText}
      </EmptyState>
    </DoorLayout>
  );
}

function keptToken(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('token' in state)) return null;
  return typeof state.token === 'string' ? state.token : null;
}
