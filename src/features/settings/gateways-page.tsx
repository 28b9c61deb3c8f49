import { useQuery } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { banksQuery } from './bank-queries';
import { SettingsLayout } from './settings-layout';
import { gatewaysQuery } from './settings-queries';
import { StripeSettings } from './stripe-settings';

/** The payment gateways of the merchant. */
export default function GatewaysPage({ workplace }: { workplace: Workplace }) {
  const words = useAdminWords().settings;
  const gateways = useQuery(gatewaysQuery(workplace.orgId));
  const banks = useQuery(banksQuery(workplace.orgId));
  const inUse = banks.data?.filter((bank) => bank.archived_at === null) ?? [];
  const failed = gateways.error !== null ? gateways : banks.error !== null ? banks : null;
  return (
    <SettingsLayout workplace={workplace} title={words.gateways} description={words.gatewaysText}>
      {failed !== null ? (
        <FailedState cause={failed.error} onRetry={() => void failed.refetch()} />
      ) : gateways.data === undefined || banks.data === undefined ? (
        <LoadingState />
      ) : inUse.length === 0 ? (
        <EmptyState
          icon={Landmark}
          title={words.bankFirst}
          actions={<ButtonLink to={paths.adminSettings('banks')}>{words.banks}</ButtonLink>}
        >
          {words.bankFirstText}
        </EmptyState>
      ) : (
        <StripeSettings
          workplace={workplace}
          saved={gateways.data.find(({ gateway }) => gateway === 'stripe') ?? null}
          banks={inUse}
        />
      )}
    </SettingsLayout>
  );
}
