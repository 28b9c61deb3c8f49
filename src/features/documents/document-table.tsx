import { signedTotal } from '@shared/document-total.ts';
import { formatMoney } from '@shared/money.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { useLocation } from 'react-router-dom';
import { useLanguage, useWords } from '@/lib/i18n';
import type { Selection } from '@/lib/use-selection';
import { StatusBadge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { DateText } from '@/ui/dates';
import { DocumentName } from './document-name';
import { DocumentStateBadge } from './document-state-badge';
import type { DocumentRow } from './list-queries';

type Props = {
  /** What the rows are, all of them. */
  caption: string;
  rows: DocumentRow[];
  to: (id: string) => string;
  /** Whether each row names its contact. */
  contacts?: boolean | undefined;
  /** Whether what the reader has not opened yet is marked. */
  news?: boolean | undefined;
  /** Whether one page holds several kinds. */
  mixed?: boolean | undefined;
  selection?: Selection<DocumentRow> | undefined;
};

/** Documents in a list: a table, or cards on a phone. */
export function DocumentTable({ caption, rows, to, contacts, news, mixed, selection }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const money = (row: DocumentRow, minor: number) => formatMoney(minor, row.currency, language);
  const dated = rows.filter(({ due_on }) => due_on !== null);
  // A quote does not fall due: it is valid until then. Where several kinds stand together, one word for all.
  const [kind, ...others] = new Set(dated.map((row) => row.kind));
  const dueWord =
    kind === undefined || others.length > 0 ? words.documents.due : paperWords[language].kinds[kind].due;
  const columns: Column<DocumentRow>[] = [
    {
      key: 'number',
      header: words.documents.number,
      phone: 'title',
      cell: (row) => <DocumentName row={row} news={news} mixed={mixed} />,
    },
    {
      key: 'contact',
      header: words.lists.contact,
      phone: 'line',
      cell: (row) => <span className="wrap-anywhere">{row.contact_name}</span>,
    },
    {
      key: 'date',
      header: words.documents.date,
      phone: 'under-aside',
      cell: (row) => row.issued_on !== null && <DateText date={row.issued_on} />,
    },
    {
      key: 'due',
      header: dueWord,
      lineHeader: (row) => paperWords[language].kinds[row.kind].due,
      phone: (row) => (awaited(row) ? 'line' : 'hidden'),
      cell: (row) => row.due_on !== null && <DateText date={row.due_on} />,
    },
    {
      key: 'state',
      header: words.documents.state,
      phone: 'under-title',
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-1.5">
          <DocumentStateBadge state={row.state} kind={row.kind} />
          {row.unanswered && <StatusBadge tone="warning">{words.documentPage.unanswered}</StatusBadge>}
        </span>
      ),
    },
    {
      key: 'pending',
      header: words.documents.pending,
      align: 'end',
      phone: (row) => (row.balance > 0 && row.balance < row.total ? 'line' : 'hidden'),
      cell: (row) => row.balance > 0 && money(row, row.balance),
    },
    {
      key: 'total',
      header: words.documents.total,
      align: 'end',
      phone: 'aside',
      cell: (row) => <span className="whitespace-nowrap">{money(row, signedTotal(row))}</span>,
    },
  ];
  const empty: Record<string, boolean> = {
    contact: !contacts,
    due: dated.length === 0,
    pending: rows.every(({ balance }) => balance <= 0),
  };
  return (
    <DataTable
      caption={caption}
      columns={columns.filter(({ key }) => !empty[key])}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => to(row.id)}
      linkState={{ list: pathname + search }}
      picking={
        selection && {
          ...selection,
          label: (row) =>
            words.lists.pickOne(`${paperWords[language].kinds[row.kind].title} ${row.number ?? ''}`.trim()),
        }
      }
    />
  );
}

/** Whether the day by which something is expected still matters. */
function awaited({ state, due_on }: DocumentRow): boolean {
  return due_on !== null && !['paid', 'void', 'accepted', 'declined', 'confirmed'].includes(state);
}
