import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { NotFoundState } from '../not-found-state';

const PortalSettingsPage = lazy(() => import('@/features/settings/portal-settings-page'));
const GatewaysPage = lazy(() => import('@/features/settings/gateways-page'));
const BanksPage = lazy(() => import('@/features/settings/banks-page'));
const TemplatesRoute = lazy(() => import('./templates-route'));

export default function SettingsRoute({ workplace }: { workplace: Workplace }) {
  return (
    <Routes>
      <Route index element={<Navigate to={paths.adminSettings('portal')} replace />} />
      <Route path="portal" element={<PortalSettingsPage workplace={workplace} />} />
      <Route path="gateways" element={<GatewaysPage workplace={workplace} />} />
      <Route path="banks" element={<BanksPage workplace={workplace} />} />
      <Route path="templates" element={<TemplatesRoute workplace={workplace} />} />
      <Route path="*" element={<NotFoundState />} />
    </Routes>
  );
}
