import { gatewayNames } from '@shared/gateway-names.ts';
import { formatIban } from '@shared/iban.ts';
import { Archive, FileMinus, FilePlus, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useAdminWords } from '@/lib/admin-words';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { Menu, type MenuItem } from '@/ui/menu';
import type { BankRow } from './bank-queries';

/** What can be done with an account. */
export type BankActs = Record<'edit' | 'put' | 'takeOff' | 'remove' | 'restore', (bank: BankRow) => void>;

type Props = {
  rows: readonly BankRow[];
  /** Left out for who may not. */
  acts: BankActs | undefined;
};

/** Bank accounts with what each is used for. */
export function BankTable({ rows, acts }: Props) {
  const words = useAdminWords();
  const columns: Column<BankRow>[] = [
    {
      key: 'name',
      header: words.settings.bankName,
      phone: 'title',
      cell: (row) => <span className="wrap-anywhere">{row.name}</span>,
    },
    {
      key: 'holder',
      header: words.settings.holder,
      phone: 'line',
      cell: (row) => <span className="wrap-anywhere">{row.holder}</span>,
    },
    {
      key: 'iban',
      header: 'IBAN',
      phone: 'line',
      cell: (row) => (
        <span className="min-w-0 font-mono text-sm tabular-nums @max-2xl:text-right @max-2xl:wrap-anywhere">
          {formatIban(row.iban)}
        </span>
      ),
    },
    {
      key: 'use',
      header: words.bankAccounts.use,
      phone: (row) => (isUsed(row) ? 'line' : 'hidden'),
      cell: (row) => <BankUse row={row} />,
    },
    ...(acts === undefined
      ? []
      : [
          {
            ...({ key: 'acts', header: words.common.change, align: 'end', phone: 'aside' } as const),
            // On a phone it stands on the line of the name, which it must not make higher.
            cell: (row: BankRow) => (
              <span className="inline-block @max-2xl:-my-2.5 @max-2xl:-mr-2.5">
                <BankMenu row={row} acts={acts} />
              </span>
            ),
          },
        ]),
  ];
  return <DataTable caption={words.settings.banks} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

const isUsed = (row: BankRow) => row.on_invoices || row.archived_at !== null || row.gateways.length > 0;

function BankUse({ row }: { row: BankRow }) {
  const words = useAdminWords();
  return (
    <span className="inline-flex flex-wrap gap-1.5 @max-2xl:justify-end">
      {row.on_invoices && <Badge tone="success">{words.bankAccounts.onInvoices}</Badge>}
      {row.gateways.map((gateway) => (
        <Badge key={gateway} tone="info">
          {words.bankAccounts.receives(gatewayNames[gateway])}
        </Badge>
      ))}
      {row.archived_at !== null && <Badge>{words.bankAccounts.archived}</Badge>}
    </span>
  );
}

function BankMenu({ row, acts }: { row: BankRow; acts: BankActs }) {
  const words = useAdminWords().bankAccounts;
  const edit: MenuItem = { label: words.edit, icon: Pencil, onSelect: () => acts.edit(row) };
  const items: MenuItem[] =
    row.archived_at !== null
      ? [edit, { label: words.restore, icon: RotateCcw, onSelect: () => acts.restore(row) }]
      : [
          edit,
          row.on_invoices
            ? { label: words.takeOff, icon: FileMinus, onSelect: () => acts.takeOff(row) }
            : { label: words.put, icon: FilePlus, onSelect: () => acts.put(row) },
          {
            label: row.in_books ? words.archive : words.remove,
            icon: row.in_books ? Archive : Trash2,
            danger: !row.in_books,
            onSelect: () => acts.remove(row),
          },
        ];
  return <Menu label={words.acts(row.name)} items={items} />;
}
