import { useQuery } from '@tanstack/react-query';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Card } from '@/ui/card';
import { CopyButton } from '@/ui/copy-button';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { LogoSettings } from './logo-settings';
import { PortalSettingsForm } from './portal-settings-form';
import { PortalSnippet } from './portal-snippet';
import { SettingsLayout } from './settings-layout';
import { portalSettingsQuery } from './settings-queries';

/** How the portal looks and behaves. */
export default function PortalSettingsPage({ workplace }: { workplace: Workplace }) {
  const words = useWords().settings;
  const { data, error, refetch } = useQuery({
    ...portalSettingsQuery(workplace.orgId),
    // What is being typed must not be replaced by what arrives.
    refetchOnWindowFocus: false,
  });
  const address = `${window.location.origin}${paths.portal(workplace.slug)}`;
  return (
    <SettingsLayout workplace={workplace} title={words.portal} description={words.portalText}>
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState />
      ) : (
        <div className="grid max-w-2xl gap-6">
          <Card>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <div className="grid gap-0.5">
                <p className="text-sm text-muted">{words.portalAddress}</p>
                <a className="text-link wrap-anywhere" href={address} target="_blank" rel="noreferrer">
                  {address}
                </a>
              </div>
              <CopyButton value={address} label={words.copyAddress} />
            </div>
          </Card>
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
