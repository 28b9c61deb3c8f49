import { Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { routes } from '@/lib/paths';
import { lazyScreen } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import { PlainShell } from '@/ui/plain-shell';
import { NotFoundPage } from './not-found-page';
import { pages } from './pages';

const HomePage = lazyScreen(() => import('./home-page'));
const GalleryPage = lazyScreen(() => import('./gallery/gallery-page'));
const AdminRoute = lazyScreen(pages.admin);
const LinkRoute = lazyScreen(pages.link);
const PaidRoute = lazyScreen(() => import('./portal/paid-route'));
const RecoverRoute = lazyScreen(() => import('./portal/recover-route'));
const PasswordRoute = lazyScreen(() => import('./portal/password-route'));
const UnsubscribeRoute = lazyScreen(() => import('./portal/unsubscribe-route'));
const PortalRoute = lazyScreen(pages.portal);

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
        <Route path={routes.admin} element={<AdminRoute />} />
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
