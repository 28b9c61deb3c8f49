import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { type Picking, PickTick } from './pick-tick';
import { VisuallyHidden } from './visually-hidden';

type PhonePlace = 'title' | 'aside' | 'under-title' | 'under-aside' | 'line' | 'hidden';

export type Column<Row> = {
  key: string;
  header: string;
  /** What a `line` of a card is headed by, where that depends on the row. */
  lineHeader?: ((row: Row) => string) | undefined;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end' | undefined;
  /** A class such as `w-36`, for tables that stand below each other with the same columns. */
  width?: string | undefined;
  /**
   * Where the table has no room (a phone) each row is a card: `title` at its head and `aside` at the right, what is
   * `under` them, `line` below with its header, `hidden` left out.
   */
  phone?: PhonePlace | ((row: Row) => PhonePlace) | undefined;
};

type Props<Row> = {
  /** What the table lists; heard by those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Where a row leads: the `title` column becomes the link and the whole row can be pressed. */
  rowTo?: ((row: Row) => string) | undefined;
  /** What the page that a row leads to is told of where one came from. */
  linkState?: unknown;
  picking?: Picking<Row> | undefined;
};

// Counted from the end, so that a tick before the title moves nothing.
const phoneCell = {
  title: '@max-2xl:-col-start-3 @max-2xl:row-start-1 @max-2xl:font-semibold',
  aside: '@max-2xl:-col-start-2 @max-2xl:row-start-1 @max-2xl:pl-4 @max-2xl:text-right',
  'under-title': '@max-2xl:-col-start-3 @max-2xl:row-start-2',
  // Beside it, and on the narrowest phones below it: a long state leaves a date no room.
  'under-aside':
    '@max-2xl:-col-start-2 @max-2xl:row-start-2 @max-2xl:pl-4 @max-2xl:text-right @max-2xl:text-muted @max-[19rem]:-col-start-3 @max-[19rem]:-col-end-1 @max-[19rem]:row-start-3 @max-[19rem]:pl-0 @max-[19rem]:text-left',
  line: '@max-2xl:-col-start-3 @max-2xl:-col-end-1 @max-2xl:flex @max-2xl:items-baseline @max-2xl:justify-between @max-2xl:gap-4',
  hidden: '@max-2xl:hidden',
};

/**
 * A table where there is room and a list of cards where there is not (phones, and tablets beside a side navigation), from
 * one definition and one DOM (roles are kept explicit).
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, rowTo, linkState, picking }: Props<Row>) {
  const words = useWords().parts;
  const title = columns.find(({ phone }) => phone === 'title') ?? columns[0];
  const place = (column: Column<Row>, row: Row) => {
    if (column === title) return 'title';
    return (typeof column.phone === 'function' ? column.phone(row) : column.phone) ?? 'line';
  };
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display` takes the native roles away on phones.
    <div className="@container">
      <table role="table" className="w-full border-collapse @max-2xl:block">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="@max-2xl:sr-only">
          <tr role="row">
            {picking && (
              <th role="columnheader" scope="col" className="w-0 border-b border-base-300 pl-5">
                <VisuallyHidden>{words.pick}</VisuallyHidden>
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={classNames(
                  'border-b border-base-300 px-3 py-2.5 text-[0.8125rem] font-medium whitespace-nowrap text-muted first:pl-5 last:pr-5',
                  column.align === 'end' ? 'text-right' : 'text-left',
                  column.width,
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-2xl:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className={classNames(
                'relative border-b border-base-300 last:border-b-0 @max-2xl:grid @max-2xl:gap-y-1 @max-2xl:px-4 @max-2xl:py-3.5',
                picking
                  ? '@max-2xl:grid-cols-[auto_minmax(0,1fr)_auto]'
                  : '@max-2xl:grid-cols-[minmax(0,1fr)_auto]',
                rowTo !== undefined && 'hover:bg-base-200 has-focus-visible:bg-base-200',
              )}
            >
              {picking && (
                <td
                  role="cell"
                  className="align-middle @max-2xl:col-start-1 @max-2xl:pr-4 @2xl:py-3 @2xl:pl-5"
                >
                  <PickTick
                    label={picking.label(row)}
                    checked={picking.has(rowKey(row))}
                    onToggle={() => picking.toggle(row)}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td
                  key={column.key}
                  role="cell"
                  className={classNames(
                    'align-middle @2xl:px-3 @2xl:py-3 @2xl:first:pl-5 @2xl:last:pr-5',
                    phoneCell[place(column, row)],
                    column.align === 'end' && 'tabular-nums @2xl:text-right',
                  )}
                >
                  {place(column, row) === 'line' && (
                    <span aria-hidden="true" className="shrink-0 text-muted @2xl:hidden">
                      {column.lineHeader?.(row) ?? column.header}
                    </span>
                  )}
                  {column === title && rowTo !== undefined ? (
                    <Link
                      to={rowTo(row)}
                      state={linkState}
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
    </div>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above.
  );
}
