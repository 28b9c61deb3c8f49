import { Navigate, Route, Routes } from 'react-router-dom';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { lazyPage } from '@/ui/lazy-part';
import { NotFoundState } from '../not-found-state';

const PortalSettingsPage = lazyPage(() => import('@/features/settings/portal-settings-page'));
const GatewaysPage = lazyPage(() => import('@/features/settings/gateways-page'));
const BanksPage = lazyPage(() => import('@/features/settings/banks-page'));
const TemplatesRoute = lazyPage(() => import('./templates-route'));

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
