import { formatMoney } from '@shared/money.ts';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { entryTotals } from './admin-entry-totals';
import type { Entry, EntryLine, LedgerRole } from './admin-journal-queries';

type Props = {
  entry: Entry;
  /** What the entry is called, for those who hear the table. */
  caption: string;
};

/** Debit and credit of one entry by account, and that they are equal. */
export function AdminEntryLines({ entry, caption }: Props) {
  const words = useAdminWords().admin;
  const language = useLanguage();
  const money = (minor: number, currency: string) => formatMoney(minor, currency, language);
  const totals = entryTotals(entry.lines);
  const currency = entry.lines[0]?.currency ?? '';
  const columns: Column<EntryLine>[] = [
    {
      key: 'account',
      header: words.account,
      phone: 'title',
      cell: ({ account, contact, amount, currency }) => (
        <span className="font-normal wrap-anywhere">
          <span className="mr-2 text-muted tabular-nums">{account.code}</span>
          {account.bank?.name ?? words.ledger[account.role as LedgerRole]}
          {contact !== null && <span className="text-muted"> · {contact.name}</span>}
          {/* One line is either of the two: on a phone an empty one would only take room. */}
          <span className="flex justify-between gap-4 @2xl:hidden">
            <span className="text-muted">{amount > 0 ? words.debit : words.credit}</span>
            <span className="tabular-nums">{money(Math.abs(amount), currency)}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'debit',
      header: words.debit,
      align: 'end',
      width: 'w-36',
      phone: 'hidden',
      cell: (line) => (line.amount > 0 ? money(line.amount, line.currency) : ''),
    },
    {
      key: 'credit',
      header: words.credit,
      align: 'end',
      width: 'w-36',
      phone: 'hidden',
      cell: (line) => (line.amount < 0 ? money(-line.amount, line.currency) : ''),
    },
  ];
  return (
    <Card flush>
      <DataTable
        caption={caption}
        columns={columns}
        rows={entry.lines}
        rowKey={({ position }) => String(position)}
      />
      <p className="border-t border-base-300 px-4 py-2.5 text-right text-sm text-muted tabular-nums md:px-5">
        {words.totals(money(totals.debit, currency), money(totals.credit, currency))}
      </p>
    </Card>
  );
}
