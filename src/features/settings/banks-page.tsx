import { formatIban } from '@shared/iban.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { FailedState } from '@/ui/failed-state';
import { FailureNotice } from '@/ui/failure-notice';
import { LoadingState } from '@/ui/loading-state';
import { useToast } from '@/ui/toasts';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { BankDialog } from './bank-dialog';
import { type BankRow, banksQuery, nameOnInvoices } from './bank-queries';
import { SettingsLayout } from './settings-layout';

/** The merchant's bank accounts, and which of them invoices name. */
export default function BanksPage({ workplace }: { workplace: Workplace }) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  const { orgId, canManage } = workplace;
  // Each opening is a dialog of its own; a closed one stays until the next, so that it can give the focus back.
  const [dialog, setDialog] = useState({ opening: 0, open: false });
  const { data, error, refetch } = useQuery(banksQuery(orgId));
  const naming = useMutation({
    mutationFn: (id: string) => nameOnInvoices(orgId, id),
    // Also after a failure: the first of its two steps may have happened.
    onSettled: () => queries.invalidateQueries({ queryKey: ['admin', orgId] }),
    onSuccess: () => toast({ text: words.common.saved, tone: 'success' }),
  });
  return (
    <SettingsLayout workplace={workplace} title={words.settings.banks} description={words.settings.banksText}>
      <FailureNotice cause={naming.error} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : (
        <>
          {data.length === 0 ? (
            <p className="text-muted">{words.settings.noBanks}</p>
          ) : (
            <Card flush>
              <BankTable
                rows={data}
                busy={naming.isPending ? naming.variables : null}
                onName={canManage ? (id) => naming.mutate(id) : undefined}
              />
            </Card>
          )}
          {canManage && (
            <div>
              <Button icon={Plus} onClick={() => setDialog({ opening: dialog.opening + 1, open: true })}>
                {words.settings.addBank}
              </Button>
            </div>
          )}
          {dialog.opening > 0 && (
            <BankDialog
              key={dialog.opening}
              open={dialog.open}
              workplace={workplace}
              existing={data}
              onClose={() => setDialog({ ...dialog, open: false })}
            />
          )}
        </>
      )}
    </SettingsLayout>
  );
}

type TableProps = {
  rows: BankRow[];
  busy: string | null;
  /** Left out for who may not. */
  onName: ((id: string) => void) | undefined;
};

function BankTable({ rows, busy, onName }: TableProps) {
  const words = useAdminWords().settings;
  const columns: Column<BankRow>[] = [
    { key: 'name', header: words.bankName, phone: 'title', cell: (row) => row.name },
    { key: 'holder', header: words.holder, phone: 'line', cell: (row) => row.holder },
    {
      key: 'iban',
      header: 'IBAN',
      phone: 'line',
      cell: (row) => <span className="font-mono text-sm tabular-nums">{formatIban(row.iban)}</span>,
    },
    {
      key: 'invoices',
      header: words.onInvoices,
      phone: 'line',
      cell: (row) =>
        row.on_invoices ? (
          <Badge tone="success">{words.onInvoicesYes}</Badge>
        ) : onName === undefined ? null : (
          <Button size="sm" variant="ghost" busy={busy === row.id} onClick={() => onName(row.id)}>
            {words.putOnInvoices}
            <VisuallyHidden> {row.name}</VisuallyHidden>
          </Button>
        ),
    },
  ];
  return <DataTable caption={words.banks} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
