import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import { retryMail } from '@/lib/retry-mail';
import { StatusBadge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { type Column, DataTable } from '@/ui/data-table';
import { FailureNotice } from '@/ui/failure-notice';
import type { Tone } from '@/ui/tone';
import type { InvitationState, Result } from './invitation-queries';

const tones: Record<InvitationState, Tone> = {
  queued: 'info',
  sent: 'success',
  failed: 'warning',
  given_up: 'danger',
  no_email: 'quiet',
  portal_off: 'quiet',
  unsubscribed: 'quiet',
};

type Props = { rows: Result[]; orgId: string; canEdit: boolean };

/** The contacts of a sending, each with its state; what was given up can be tried again. */
export function InvitationTable({ rows, orgId, canEdit }: Props) {
  const words = useAdminWords();
  const queries = useQueryClient();
  const retrying = useMutation({
    mutationFn: (id: string) => retryMail(orgId, id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['admin', orgId, 'invitations'] }),
  });
  const columns: Column<Result>[] = [
    {
      key: 'name',
      header: words.common.name,
      phone: 'title',
      cell: (row) => (
        <Link
          className="text-link wrap-anywhere @2xl:inline-block @2xl:min-w-32"
          to={paths.adminContact(row.contact_id)}
        >
          {row.contact_name}
        </Link>
      ),
    },
    {
      key: 'email',
      header: words.common.email,
      cell: (row) => (
        <span className="text-sm wrap-anywhere @2xl:block @2xl:min-w-32">
          {row.email ?? words.contacts.noEmail}
        </span>
      ),
    },
    {
      key: 'state',
      header: words.invitations.state,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          <StatusBadge tone={tones[row.state]}>{words.invitations.states[row.state]}</StatusBadge>
          {canEdit && row.state === 'given_up' && (
            <Button
              size="sm"
              variant="ghost"
              busy={retrying.isPending && retrying.variables === row.id}
              aria-label={words.invitations.againFor(row.contact_name)}
              onClick={() => retrying.mutate(row.id)}
            >
              {words.invitations.again}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <FailureNotice cause={retrying.error} />
      <DataTable caption={words.invitations.title} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </>
  );
}
