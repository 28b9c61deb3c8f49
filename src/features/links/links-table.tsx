import { Link } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import { StatusBadge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { type Column, DataTable } from '@/ui/data-table';
import { MomentText } from '@/ui/dates';
import type { Tone } from '@/ui/tone';
import { VisuallyHidden } from '@/ui/visually-hidden';
import type { LinkRow, LinkState } from './link-queries';

const tones: Record<LinkState, Tone> = {
  live: 'success',
  asks_password: 'info',
  expired: 'quiet',
  revoked: 'quiet',
  readdressed: 'quiet',
};

/** What has ended opens nothing: there is nothing to take away. */
function revocable({ state }: LinkRow): boolean {
  return state === 'live' || state === 'asks_password';
}

type Props = {
  rows: LinkRow[];
  timeZone: string;
  /** Each row names its document (several stand together). */
  named: boolean;
  /** Left out for who may not. */
  onRevoke: ((row: LinkRow) => void) | undefined;
};

/** Links with when they were issued, first pressed and end. */
export function LinksTable({ rows, timeZone, named, onRevoke }: Props) {
  const words = useAdminWords().links;
  const moment = (at: string | null, otherwise: string) =>
    at === null ? (
      <span className="text-muted">{otherwise}</span>
    ) : (
      <MomentText moment={at} timeZone={timeZone} />
    );
  const columns: Column<LinkRow>[] = [
    ...(named
      ? [
          {
            key: 'document',
            header: words.document,
            phone: 'title' as const,
            cell: (row: LinkRow) =>
              row.document_id === null ? (
                words.thePortal
              ) : (
                <Link className="text-link" to={paths.adminDocument(row.document_id)}>
                  {row.number}
                </Link>
              ),
          },
        ]
      : []),
    {
      key: 'issued',
      header: words.issued,
      phone: named ? 'line' : 'title',
      cell: (row) => <span className="text-sm">{moment(row.issued_at, '')}</span>,
    },
    {
      key: 'state',
      header: words.state,
      phone: 'aside',
      cell: (row) => <StatusBadge tone={tones[row.state]}>{words.states[row.state]}</StatusBadge>,
    },
    {
      key: 'pressed',
      header: words.firstPressed,
      phone: 'line',
      cell: (row) => <span className="text-sm">{moment(row.first_pressed_at, words.notYet)}</span>,
    },
    {
      key: 'ends',
      header: words.ends,
      phone: 'line',
      cell: (row) => (
        <span className="text-sm">{moment(row.revoked_at ?? row.ends_at, words.neverEnds)}</span>
      ),
    },
    ...(onRevoke === undefined || !rows.some(revocable)
      ? []
      : [
          {
            key: 'revoke',
            header: words.action,
            align: 'end' as const,
            phone: 'line' as const,
            cell: (row: LinkRow) =>
              revocable(row) ? (
                <Button size="sm" variant="ghost" onClick={() => onRevoke(row)}>
                  {words.revoke}
                  <VisuallyHidden> {row.number ?? words.thePortal}</VisuallyHidden>
                </Button>
              ) : (
                <span className="text-muted" aria-hidden="true">
                  –
                </span>
              ),
          },
        ]),
  ];
  return <DataTable caption={words.title} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
