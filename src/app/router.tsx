import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { routes } from '@/lib/paths';
import { LoadingState } from '@/ui/loading-state';
import { HomePage } from './home-page';
import { NotFoundPage } from './not-found-page';

const GalleryPage = lazy(() => import('./gallery/gallery-page'));
const LinkRoute = lazy(() => import('./portal/link-route'));
const PaidRoute = lazy(() => import('./portal/paid-route'));
const PortalRoute = lazy(() => import('./portal/portal-route'));

/** Every page, each loaded when it is asked for. */
export function Router() {
  return (
    <Suspense fallback={<LoadingState shape="document" />}>
      <Routes>
        <Route path={routes.home} element={<HomePage />} />
        <Route path={routes.gallery} element={<GalleryPage />} />
        <Route path={routes.link} element={<LinkRoute />} />
        <Route path={routes.paid} element={<PaidRoute />} />
        <Route path={`${routes.portal}/*`} element={<PortalRoute />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Suspense>
  );
}
