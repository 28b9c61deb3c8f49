import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router-dom';
import { portalKeys, profileQuery } from '@/features/access/session-queries';
import { PreviewMark } from '@/features/preview/preview-mark';
import { toFailure } from '@/lib/failure';
import { useWords } from '@/lib/i18n';
import { listSegments } from '@/lib/paths';
import { previewOf } from '@/lib/preview';
import { hasPortalSession } from '@/lib/supabase';
import { FailedState } from '@/ui/failed-state';
import { lazyPage, lazyPart, lazyScreen } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import { DoorLayout } from '../door-layout';
import { NotFoundState } from '../not-found-state';
import { PortalLayout } from '../portal-layout';
import { families, familiesOf, hasStatement, homeOf, portalItems } from './portal-rooms';
import { roomPages } from './room-pages';
import { SignOut } from './sign-out';
import { usePresentAddress } from './use-present-address';

// Who is inside already fetches neither the form nor its rules.
const Door = lazyScreen(() => import('./door'));
const PreviewEnded = lazyPage(() => import('@/features/preview/preview-ended'));
const PreviewBanner = lazyPart(() => import('@/features/preview/preview-banner'));
const OverviewRoute = lazyPage(roomPages.overview);
const ListRoute = lazyPage(roomPages.list);
const DocumentRoute = lazyPage(roomPages.document);
const StatementRoute = lazyPage(roomPages.statement);
const AccountRoute = lazyPage(() => import('./account-route'));

/** The portal of one merchant: the door for who is not inside, the rooms for who is. */
export default function PortalRoute() {
  const { slug = '' } = useParams();
  const words = useWords();
  const queries = useQueryClient();
  const { pathname, search } = useLocation();
  const { data: profile, error, refetch } = useQuery(profileQuery(slug));
  const preview = previewOf(slug);

  // A session may end at any moment (its link revoked, its password changed): whoever walks on is asked again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each navigation is what asks.
  useEffect(() => {
    void queries.refetchQueries({ queryKey: portalKeys.profile(slug) }, { cancelRefetch: false });
  }, [queries, slug, pathname, search]);

  usePresentAddress(slug, profile?.merchant.slug);

  if (error !== null) {
    if (toFailure(error).code === 'NOSES') {
      if (preview !== null) {
        return (
          <DoorLayout merchant={null}>
            <PreviewEnded preview={preview} />
          </DoorLayout>
        );
      }
      // Who still holds a session was inside before; to anybody else nothing has ended.
      return <Door slug={slug} reason={hasPortalSession(slug) ? words.failures.NOSES.title : undefined} />;
    }
    return (
      <DoorLayout merchant={null}>
        <FailedState page cause={error} onRetry={() => void refetch()} />
      </DoorLayout>
    );
  }
  if (profile === undefined || profile.merchant.slug !== slug) {
    return (
      <DoorLayout merchant={null}>
        <LoadingState shape="document" />
      </DoorLayout>
    );
  }
  const { merchant, contact } = profile;
  const home = <Navigate to={homeOf(profile)} replace />;
  const within = familiesOf(profile);
  return (
    <PortalLayout
      merchant={merchant}
      contactName={contact.name}
      language={contact.language}
      items={portalItems(profile, words)}
      tools={preview === null ? <SignOut slug={slug} /> : <PreviewMark />}
      banner={preview !== null && <PreviewBanner preview={preview} contactName={contact.name} />}
    >
      <Routes>
        <Route index element={home} />
        <Route
          path="overview"
          element={profile.session.document_id === null ? <OverviewRoute profile={profile} /> : home}
        />
        {families.map((family) => (
          <Route
            key={family}
            path={listSegments[family]}
            element={within.includes(family) ? <ListRoute profile={profile} family={family} /> : home}
          />
        ))}
        <Route path="documents/:id" element={<DocumentRoute profile={profile} />} />
        <Route
          path="statement"
          element={hasStatement(profile) ? <StatementRoute profile={profile} /> : home}
        />
        <Route path="account" element={<AccountRoute profile={profile} />} />
        <Route path="*" element={<NotFoundState />} />
      </Routes>
    </PortalLayout>
  );
}
