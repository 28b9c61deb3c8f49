import { lazy, Suspense } from 'react';
import { matchPath, Route, Routes } from 'react-router-dom';
import { AdminWordsProvider } from '@/lib/admin-words';
import { routes } from '@/lib/paths';
import { PlainShell } from '@/ui/app-shell';
import { LoadingState } from '@/ui/loading-state';
import { NotFoundPage } from './not-found-page';

const HomePage = lazy(() => import('./home-page'));
const GalleryPage = lazy(() => import('./gallery/gallery-page'));
const AdminRoute = lazy(() => import('./admin/admin-route'));
const loadLink = () => import('./portal/link-route');
const LinkRoute = lazy(loadLink);
const PaidRoute = lazy(() => import('./portal/paid-route'));
const RecoverRoute = lazy(() => import('./portal/recover-route'));
const PasswordRoute = lazy(() => import('./portal/password-route'));
const UnsubscribeRoute = lazy(() => import('./portal/unsubscribe-route'));
const PortalRoute = lazy(() => import('./portal/portal-route'));

/** Asks for the page of a document link while the words are still on their way: the first thing a contact ever opens. */
export function preloadPage(pathname: string): void {
  // If it fails, the page asks again, and says so if it fails again.
  if (matchPath(routes.link, pathname) !== null) loadLink().catch(() => undefined);
}

/** Every page, each loaded when it is asked for. */
export function Router() {
  return (
    <Suspense
      fallback={
        <PlainShell>
          <LoadingState shape="document" />
        </PlainShell>
      }
    >
      <Routes>
        <Route path={routes.home} element={<HomePage />} />
        <Route path={routes.gallery} element={<GalleryPage />} />
        <Route
          path={routes.admin}
          element={
            <AdminWordsProvider>
              <AdminRoute />
            </AdminWordsProvider>
          }
        />
        <Route path={routes.link} element={<LinkRoute />} />
        <Route path={routes.paid} element={<PaidRoute />} />
        <Route path={routes.recover} element={<RecoverRoute />} />
        <Route path={routes.password} element={<PasswordRoute />} />
        <Route path={routes.unsubscribe} element={<UnsubscribeRoute />} />
        <Route path={`${routes.portal}/*`} element={<PortalRoute />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
