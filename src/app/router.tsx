import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { AdminWordsProvider } from '@/lib/admin-words';
import { routes } from '@/lib/paths';
import { PlainShell } from '@/ui/app-shell';
import { LoadingState } from '@/ui/loading-state';
import { NotFoundPage } from './not-found-page';
import { pages } from './pages';

const HomePage = lazy(() => import('./home-page'));
const GalleryPage = lazy(() => import('./gallery/gallery-page'));
const AdminRoute = lazy(pages.admin);
const LinkRoute = lazy(pages.link);
const PaidRoute = lazy(() => import('./portal/paid-route'));
const RecoverRoute = lazy(() => import('./portal/recover-route'));
const PasswordRoute = lazy(() => import('./portal/password-route'));
const UnsubscribeRoute = lazy(() => import('./portal/unsubscribe-route'));
const PortalRoute = lazy(pages.portal);

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
