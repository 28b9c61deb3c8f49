import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { classNames } from '@/lib/class-names';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end' | undefined;
  /** On a phone each row is a card: `title` at its head, `aside` at the right, `line` below with its header, `hidden` left out. */
  phone?: 'title' | 'aside' | 'line' | 'hidden' | undefined;
};

type Props<Row> = {
  /** What the table lists; heard by those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads: the `title` column becomes the link and the whole row can be pressed. */
  rowTo?: ((row: Row) => string) | undefined;
};

const phoneCell = {
  title: 'max-md:col-start-1 max-md:row-start-1 max-md:font-semibold',
  aside: 'max-md:col-start-2 max-md:row-start-1 max-md:text-right',
  line: 'max-md:col-span-2 max-md:flex max-md:justify-between max-md:gap-4',
  hidden: 'max-md:hidden',
};

/** A table on wide screens and a list of cards on phones, from one definition and one DOM (roles are kept explicit). */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowTo }: Props<Row>) {
  const title = columns.find(({ phone }) => phone === 'title') ?? columns[0];
  const place = (column: Column<Row>) => (column === title ? 'title' : (column.phone ?? 'line'));
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display` takes the native roles away on phones.
    <table role="table" className="w-full border-collapse max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classNames(
                'border-b border-base-300 px-3 py-2.5 text-[0.8125rem] font-medium whitespace-nowrap text-muted first:pl-5 last:pr-5',
                column.align === 'end' ? 'text-right' : 'text-left',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className={classNames(
              'relative border-b border-base-300 last:border-b-0 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:gap-y-1 max-md:px-4 max-md:py-3.5',
              rowTo !== undefined && 'hover:bg-base-200 has-focus-visible:bg-base-200',
            )}
          >
            {columns.map((column) => (
              <td
                key={column.key}
                role="cell"
                className={classNames(
                  'align-middle md:px-3 md:py-3 md:first:pl-5 md:last:pr-5',
                  phoneCell[place(column)],
                  column.align === 'end' && 'tabular-nums md:text-right',
                )}
              >
                {place(column) === 'line' && (
                  <span aria-hidden="true" className="shrink-0 text-muted md:hidden">
                    {column.header}
                  </span>
                )}
                {column === title && rowTo !== undefined ? (
                  <Link
                    to={rowTo(row)}
                    className="font-semibold after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-[-2px] focus-visible:after:outline-brand"
                  >
                    {column.cell(row)}
                  </Link>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above.
  );
}
