import { formatMoney } from '@shared/money.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useLanguage, useWords } from '@/lib/i18n';
import { readCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { DateText } from '@/ui/dates';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { rowState } from './document-state';
import { DocumentStateBadge } from './document-state-badge';
import { type InvoiceRow, invoicesQuery, type Reader } from './portal-queries';

/** A contact's invoices and credit notes. */
export function InvoicesPage({ reader, timeZone }: { reader: Reader; timeZone: string }) {
  const words = useWords().documents;
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery({
    ...invoicesQuery(reader, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="grid gap-6">
      <PageHeader title={words.invoices} description={words.invoicesText} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <EmptyState icon={FileText} title={words.noInvoices}>
          {words.noInvoicesText}
        </EmptyState>
      ) : (
        <>
          <Card flush>
            <InvoiceTable rows={data.rows} slug={reader.slug} timeZone={timeZone} />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}

function InvoiceTable({ rows, slug, timeZone }: { rows: InvoiceRow[]; slug: string; timeZone: string }) {
  const words = useWords().documents;
  const language = useLanguage();
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      header: words.number,
      phone: 'title',
      cell: (row) =>
        row.kind === 'credit_note'
          ? `${row.number ?? ''} · ${paperWords[language].kinds.credit_note.title}`
          : row.number,
    },
    {
      key: 'date',
      header: words.date,
      phone: 'line',
      cell: (row) => row.issued_on !== null && <DateText date={row.issued_on} />,
    },
    {
      key: 'due',
      header: words.due,
      phone: 'line',
      cell: (row) => row.due_on !== null && <DateText date={row.due_on} />,
    },
    {
      key: 'state',
      header: words.state,
      phone: 'line',
      cell: (row) => <DocumentStateBadge state={rowState(row, timeZone)} />,
    },
    {
      key: 'pending',
      header: words.pending,
      align: 'end',
      phone: 'hidden',
      cell: (row) => (row.balance ? formatMoney(row.balance, row.currency, language) : ''),
    },
    {
      key: 'total',
      header: words.total,
      align: 'end',
      phone: 'aside',
      cell: (row) => formatMoney(row.total, row.currency, language),
    },
  ];
  return (
    <DataTable
      caption={words.invoices}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => paths.document(slug, row.id)}
    />
  );
}
