import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Card } from '@/ui/card';
import { SwitchField } from '@/ui/checkbox-field';
import { FailedState } from '@/ui/failed-state';
import { FailureNotice } from '@/ui/failure-notice';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { useToast } from '@/ui/toasts';
import { type ContactGateway, contactGatewaysQuery, switchContactGateway } from './contact-gateways-queries';
import { contactKeys } from './contact-queries';

type Props = { workplace: Workplace; contactId: string };

/** Through which of the merchant's gateways the contact may pay. */
export function ContactGateways({ workplace, contactId }: Props) {
  const words = useAdminWords().contacts;
  const { data, error, refetch } = useQuery(contactGatewaysQuery(workplace.orgId, contactId));
  return (
    <Section title={words.gateways} description={words.gatewaysText}>
      <Card>
        {error !== null ? (
          <FailedState cause={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <LoadingState />
        ) : data.length === 0 ? (
          <p className="text-muted">
            {words.noGateways}{' '}
            <Link className="text-link" to={paths.adminSettings('gateways')}>
              {words.toGateways}
            </Link>
          </p>
        ) : (
          <div className="grid gap-5">
            {data.map((gateway) => (
              <GatewaySwitch key={gateway.gateway} {...{ workplace, contactId, gateway }} />
            ))}
          </div>
        )}
      </Card>
    </Section>
  );
}

function GatewaySwitch({ workplace, contactId, gateway }: Props & { gateway: ContactGateway }) {
  const words = useAdminWords();
  const queries = useQueryClient();
  const toast = useToast();
  const { orgId, canEdit } = workplace;
  const switching = useMutation({
    mutationFn: (on: boolean) => switchContactGateway(orgId, contactId, gateway.gateway, on),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: contactKeys.gateways(orgId, contactId) });
      toast({ text: words.common.saved, tone: 'success' });
    },
  });
  return (
    <div className="grid gap-3">
      <SwitchField
        label={words.contacts.payBy[gateway.gateway]}
        hint={gateway.enabled ? undefined : words.contacts.gatewayOff}
        checked={switching.isPending ? switching.variables : gateway.allowed}
        disabled={!canEdit || switching.isPending}
        onChange={(event) => switching.mutate(event.target.checked)}
      />
      <FailureNotice cause={switching.error} />
    </div>
  );
}
