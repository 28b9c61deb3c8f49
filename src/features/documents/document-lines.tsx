import { formatDecimal, formatPercent } from '@shared/decimal.ts';
import type { DocumentLine, DocumentSnapshot } from '@shared/document-snapshot.ts';
import { formatMoney, formatUnitPrice } from '@shared/money.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { useLanguage } from '@/lib/i18n';
import { type Column, DataTable } from '@/ui/data-table';

/** The lines of a document: a table, and on a phone one card a line. */
export function DocumentLines({ snapshot }: { snapshot: Pick<DocumentSnapshot, 'currency' | 'lines'> }) {
  const language = useLanguage();
  const words = paperWords[language];
  const { currency, lines } = snapshot;
  const columns: Column<DocumentLine>[] = [
    {
      key: 'description',
      header: words.description,
      phone: 'title',
      cell: (line) => <span className="whitespace-pre-line wrap-anywhere">{line.description}</span>,
    },
    {
      key: 'quantity',
      header: words.quantity,
      align: 'end',
      phone: 'line',
      cell: (line) => `${formatDecimal(line.quantity, language)}${line.unit === null ? '' : ` ${line.unit}`}`,
    },
    {
      key: 'price',
      header: words.price,
      align: 'end',
      phone: 'line',
      cell: (line) => formatUnitPrice(line.unit_price, currency, language),
    },
    ...(lines.some(hasDiscount)
      ? [
          {
            key: 'discount',
            header: words.discount,
            align: 'end' as const,
            phone: (line: DocumentLine) => (hasDiscount(line) ? 'line' : 'hidden'),
            cell: (line: DocumentLine) => formatPercent(line.discount, language),
          },
        ]
      : []),
    {
      key: 'net',
      header: words.amount,
      align: 'end',
      phone: 'aside',
      cell: (line) => formatMoney(line.net, currency, language),
    },
  ];
  return (
    <DataTable
      caption={words.description}
      columns={columns}
      rows={lines}
      rowKey={(line) => String(line.position)}
    />
  );
}

function hasDiscount({ discount }: DocumentLine): boolean {
  return Number(discount) !== 0;
}
