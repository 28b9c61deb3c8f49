import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { env } from '@/lib/env';
import type { Workplace } from '@/lib/workplace';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SwitchField } from '@/ui/checkbox-field';
import { CopyButton } from '@/ui/copy-button';
import { MomentText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { FailureNotice } from '@/ui/failure-notice';
import { Section } from '@/ui/section';
import { SelectField } from '@/ui/select-field';
import { useToast } from '@/ui/toasts';
import type { BankRow } from './bank-queries';
import { changeGateway, type GatewayRow, settingsKeys } from './settings-queries';
import { StripeForm } from './stripe-form';

type Props = { workplace: Workplace; saved: GatewayRow | null; banks: readonly BankRow[] };

/** Stripe: what is saved, the switch, the address for its webhook, and the form for the keys. */
export function StripeSettings({ workplace, saved, banks }: Props) {
  const words = useAdminWords();
  const [changing, setChanging] = useState(false);
  const { orgId, canManage } = workplace;
  const webhook = `${env.supabaseUrl}/functions/v1/payment-webhook/stripe/${orgId}`;
  return (
    <Section title="Stripe" description={words.settings.stripeText}>
      <div className="grid max-w-2xl gap-4">
        {saved !== null && (
          <Card>
            <SavedGateway {...{ workplace, saved, banks }} />
          </Card>
        )}
        <Card>
          <div className="grid gap-3">
            <h3 className="font-semibold">{words.settings.webhook}</h3>
            <p className="text-sm text-muted">{words.settings.webhookText}</p>
            <p className="rounded-field bg-quiet-wash px-3 py-2 font-mono text-sm wrap-anywhere">{webhook}</p>
            <div>
              <CopyButton value={webhook} label={words.settings.copyAddress} />
            </div>
          </div>
        </Card>
        {canManage &&
          (saved === null || changing ? (
            <Card>
              <StripeForm
                orgId={orgId}
                banks={banks}
                bankAccountId={saved?.bank_account_id ?? banks[0]?.id ?? ''}
                onSaved={() => setChanging(false)}
                onCancel={saved === null ? undefined : () => setChanging(false)}
              />
            </Card>
          ) : (
            <div>
              <Button onClick={() => setChanging(true)}>{words.settings.changeKeys}</Button>
            </div>
          ))}
      </div>
    </Section>
  );
}

function SavedGateway({ workplace, saved, banks }: Props & { saved: GatewayRow }) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  const switching = useMutation({
    mutationFn: (enabled: boolean) => changeGateway(workplace.orgId, saved.gateway, { enabled }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: settingsKeys.gateways(workplace.orgId) });
      await queries.invalidateQueries({ queryKey: ['admin', workplace.orgId, 'contacts'] });
      toast({ text: words.common.saved, tone: 'success' });
    },
  });
  const moving = useMutation({
    mutationFn: (bank_account_id: string) =>
      changeGateway(workplace.orgId, saved.gateway, { bank_account_id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin', workplace.orgId] });
      toast({ text: words.bankAccounts.gatewayMoved, tone: 'success' });
    },
  });
  return (
    <div className="grid gap-5">
      <DefinitionList
        items={[
          {
            term: words.settings.mode,
            value:
              saved.mode === 'live' ? (
                <Badge tone="success">{words.settings.live}</Badge>
              ) : (
                <Badge tone="warning">{words.settings.test}</Badge>
              ),
          },
          ...(saved.account_ref
            ? [
                {
                  term: words.settings.account,
                  value: <span className="font-mono text-sm wrap-anywhere">{saved.account_ref}</span>,
                },
              ]
            : []),
          ...(workplace.canManage ? [] : [{ term: words.settings.bank, value: saved.bank.name }]),
          {
            term: words.settings.tested,
            value: <MomentText moment={saved.tested_at} timeZone={workplace.timeZone} />,
          },
        ]}
      />
      {workplace.canManage && (
        <SelectField
          label={words.settings.bank}
          hint={words.settings.bankText}
          value={moving.isPending ? moving.variables : saved.bank_account_id}
          disabled={moving.isPending}
          onChange={(event) => moving.mutate(event.target.value)}
          options={banks.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FailureNotice cause={moving.error} />
      <SwitchField
        label={words.settings.gatewayOn}
        hint={words.settings.gatewayOnText}
        checked={switching.isPending ? switching.variables : saved.enabled}
        disabled={!workplace.canManage || switching.isPending}
        onChange={(event) => switching.mutate(event.target.checked)}
      />
      <FailureNotice cause={switching.error} />
    </div>
  );
}
