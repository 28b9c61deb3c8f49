import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailedState } from '@/ui/failed-state';
import { FailureNotice } from '@/ui/failure-notice';
import { LoadingState } from '@/ui/loading-state';
import { Notice } from '@/ui/notice';
import { useToast } from '@/ui/toasts';
import { BankDialog } from './bank-dialog';
import { BankLeaveDialog } from './bank-leave-dialog';
import { type BankRow, banksQuery, putOnInvoices, restoreBank } from './bank-queries';
import { type BankActs, BankTable } from './bank-table';
import { SettingsLayout } from './settings-layout';

type Asked =
  | { what: 'add' }
  | { what: 'edit' | 'remove' | 'takeOff'; bank: BankRow }
  // Nothing was asked yet.
  | null;

/** The merchant's bank accounts: which one invoices name, which gateways pay into, which are out of use. */
export default function BanksPage({ workplace }: { workplace: Workplace }) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  const { orgId, canManage } = workplace;
  // Each opening is a dialog of its own; a closed one stays until the next, so that it can give the focus back.
  const [dialog, setDialog] = useState<{ opening: number; open: boolean; asked: Asked }>({
    ...{ opening: 0, open: false, asked: null },
  });
  const { data, error, refetch } = useQuery(banksQuery(orgId));
  const readAnew = () => queries.invalidateQueries({ queryKey: ['admin', orgId] });
  const acting = useMutation({
    mutationFn: ({ bank, what }: { bank: BankRow; what: 'put' | 'restore' }) =>
      what === 'put' ? putOnInvoices(orgId, bank.id) : restoreBank(orgId, bank.id),
    onSettled: readAnew,
    onSuccess: (_, { what }) =>
      toast({
        text: what === 'put' ? words.bankAccounts.putDone : words.bankAccounts.restored,
        tone: 'success',
      }),
  });
  const ask = (asked: Asked) => setDialog({ opening: dialog.opening + 1, open: true, asked });
  const props = {
    ...{ open: dialog.open, workplace },
    onClose: () => setDialog({ ...dialog, open: false }),
  };
  const acts: BankActs = {
    edit: (bank) => ask({ what: 'edit', bank }),
    put: (bank) => acting.mutate({ bank, what: 'put' }),
    takeOff: (bank) => ask({ what: 'takeOff', bank }),
    remove: (bank) => ask({ what: 'remove', bank }),
    restore: (bank) => acting.mutate({ bank, what: 'restore' }),
  };
  const { asked } = dialog;
  const inUse = data?.filter((bank) => bank.archived_at === null) ?? [];
  return (
    <SettingsLayout workplace={workplace} title={words.settings.banks} description={words.settings.banksText}>
      <FailureNotice cause={acting.error} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : (
        <>
          {inUse.length > 0 && !inUse.some((bank) => bank.on_invoices) && (
            <Notice tone="warning" title={words.bankAccounts.none}>
              {words.bankAccounts.noneText}
            </Notice>
          )}
          {data.length === 0 ? (
            <p className="text-muted">{words.settings.noBanks}</p>
          ) : (
            <Card flush>
              <BankTable rows={data} acts={canManage ? acts : undefined} />
            </Card>
          )}
          {canManage && (
            <div>
              <Button icon={Plus} onClick={() => ask({ what: 'add' })}>
                {words.settings.addBank}
              </Button>
            </div>
          )}
          {(asked?.what === 'add' || asked?.what === 'edit') && (
            <BankDialog
              key={dialog.opening}
              {...props}
              existing={data}
              bank={asked.what === 'edit' ? asked.bank : null}
            />
          )}
          {(asked?.what === 'remove' || asked?.what === 'takeOff') && (
            <BankLeaveDialog
              key={dialog.opening}
              {...props}
              bank={asked.bank}
              only={asked.what === 'takeOff'}
            />
          )}
        </>
      )}
    </SettingsLayout>
  );
}
