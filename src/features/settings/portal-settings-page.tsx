import { useQuery } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Card } from '@/ui/card';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { LogoSettings } from './logo-settings';
import { PortalAddress } from './portal-address';
import { PortalSettingsForm } from './portal-settings-form';
import { PortalSnippet } from './portal-snippet';
import { SettingsLayout } from './settings-layout';
import { portalSettingsQuery } from './settings-queries';

/** How the portal looks and behaves. */
export default function PortalSettingsPage({ workplace }: { workplace: Workplace }) {
  const words = useAdminWords().settings;
  const { data, error, refetch } = useQuery({
    ...portalSettingsQuery(workplace.orgId),
    // What is being typed must not be replaced by what arrives.
    refetchOnWindowFocus: false,
  });
  return (
    <SettingsLayout workplace={workplace} title={words.portal} description={words.portalText}>
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState />
      ) : (
        <div className="grid max-w-2xl gap-6">
          <PortalAddress workplace={workplace} />
          <Card>
            <PortalSettingsForm workplace={workplace} settings={data} />
          </Card>
          <LogoSettings workplace={workplace} />
          <PortalSnippet slug={workplace.slug} color={data.color} />
        </div>
      )}
    </SettingsLayout>
  );
}
