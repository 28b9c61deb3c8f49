import { formatMoney } from '@shared/money.ts';
import { useQuery } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { MomentText } from '@/ui/dates';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { type ContactPayment, contactPaymentsQuery } from './contact-payments-query';
import { PaidDocuments } from './paid-documents';
import { ReversalList } from './reversal-list';
import { hasReversals } from './reversals';

/** What a contact paid lately, how, and what for; the way to the journal. */
export default function ContactPayments({ workplace, id }: { workplace: Workplace; id: string }) {
  const words = useAdminWords();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(contactPaymentsQuery(workplace.orgId, id));
  // Seldom needed, and then worth the room.
  const back: Column<ContactPayment> = {
    key: 'back',
    header: words.reversals.column,
    phone: 'line',
    cell: (row) => <ReversalList of={row} />,
  };
  const columns: Column<ContactPayment>[] = [
    {
      key: 'received',
      header: words.admin.received,
      phone: 'title',
      cell: (row) => <MomentText moment={row.received_at} timeZone={workplace.timeZone} />,
    },
    {
      key: 'gateway',
      header: words.admin.gateway,
      phone: 'line',
      cell: (row) => words.contacts.payBy[row.gateway],
    },
    {
      key: 'paid',
      header: words.contactActivity.paidFor,
      phone: 'line',
      cell: (row) => {
        const left = row.amount - row.allocations.reduce((sum, { amount }) => sum + amount, 0);
        return (
          <PaidDocuments documents={row.allocations.map(({ document }) => document)}>
            {left > 0 && words.contactActivity.credit(formatMoney(left, row.currency, language))}
          </PaidDocuments>
        );
      },
    },
    ...(data?.some(hasReversals) ? [back] : []),
    {
      key: 'amount',
      header: words.admin.amount,
      align: 'end',
      phone: 'aside',
      cell: (row) => <Amount minor={row.amount} currency={row.currency} className="font-medium" />,
    },
  ];
  return (
    <Section
      title={words.contactActivity.payments}
      description={words.contactActivity.paymentsText}
      actions={
        <ButtonLink size="sm" to={paths.adminJournal()}>
          {words.admin.journal}
        </ButtonLink>
      }
    >
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.length === 0 ? (
        <p className="text-muted">{words.contactActivity.noPayments}</p>
      ) : (
        <Card flush>
          <DataTable
            caption={words.contactActivity.payments}
            columns={columns}
            rows={data}
            rowKey={(row) => row.id}
          />
        </Card>
      )}
    </Section>
  );
}
