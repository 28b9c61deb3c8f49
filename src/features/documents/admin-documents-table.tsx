import type { DocumentKind } from '@shared/document-snapshot.ts';
import { formatMoney } from '@shared/money.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { type Column, DataTable } from '@/ui/data-table';
import { DateText } from '@/ui/dates';
import type { AdminDocumentRow } from './admin-queries';
import { rowState } from './document-state';
import { DocumentStateBadge } from './document-state-badge';

type Props = {
  rows: AdminDocumentRow[];
  timeZone: string;
  /** Whether each row names its contact (left out where all are of one). */
  named?: boolean | undefined;
};

/** The merchant's documents in a list. */
export function AdminDocumentsTable({ rows, timeZone, named = true }: Props) {
  const words = useWords();
  const language = useLanguage();
  const columns: Column<AdminDocumentRow>[] = [
    {
      key: 'number',
      header: words.documents.number,
      phone: 'title',
      cell: (row) => {
        const kind = paperWords[language].kinds[row.kind as DocumentKind].title;
        return row.number === null ? kind : row.kind === 'invoice' ? row.number : `${row.number} · ${kind}`;
      },
    },
    ...(named
      ? [
          {
            key: 'contact',
            header: words.admin.contact,
            phone: 'line' as const,
            cell: (row: AdminDocumentRow) => <span className="break-words">{row.contact.name}</span>,
          },
        ]
      : []),
    {
      key: 'date',
      header: words.documents.date,
      phone: 'line',
      cell: (row) => row.issued_on !== null && <DateText date={row.issued_on} />,
    },
    ...(rows.some(({ due_on }) => due_on !== null)
      ? [
          {
            key: 'due',
            header: words.documents.due,
            phone: 'hidden' as const,
            cell: (row: AdminDocumentRow) => row.due_on !== null && <DateText date={row.due_on} />,
          },
        ]
      : []),
    {
      key: 'state',
      header: words.documents.state,
      phone: 'line',
      cell: (row) => <DocumentStateBadge state={rowState(row, timeZone)} />,
    },
    {
      key: 'pending',
      header: words.documents.pending,
      align: 'end',
      phone: 'hidden',
      cell: (row) => (row.balance ? formatMoney(row.balance, row.currency, language) : ''),
    },
    {
      key: 'total',
      header: words.documents.total,
      align: 'end',
      phone: 'aside',
      cell: (row) => formatMoney(row.total, row.currency, language),
    },
  ];
  return (
    <DataTable
      caption={words.navigation.documents}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => paths.adminDocument(row.id)}
    />
  );
}
