import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { readCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { StatusBadge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { MomentText } from '@/ui/dates';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { type ContactKind, type ContactRow, contactsQuery } from './contact-queries';
import { portalState, portalTone } from './portal-state';

/** The merchant's contacts by name. */
export function ContactsPage({ workplace: { orgId, timeZone } }: { workplace: Workplace }) {
  const words = useWords();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery({
    ...contactsQuery(orgId, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="grid gap-6">
      <PageHeader title={words.navigation.contacts} description={words.contacts.listText} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <EmptyState icon={Users} title={words.contacts.noContacts} />
      ) : (
        <>
          <Card flush>
            <ContactTable rows={data.rows} timeZone={timeZone} />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}

function ContactTable({ rows, timeZone }: { rows: ContactRow[]; timeZone: string }) {
  const words = useWords();
  const columns: Column<ContactRow>[] = [
    {
      key: 'name',
      header: words.common.name,
      phone: 'title',
      cell: (row) => <span className="break-words">{row.name}</span>,
    },
    {
      key: 'email',
      header: words.common.email,
      phone: 'line',
      cell: (row) => <span className="text-sm wrap-anywhere">{row.email ?? words.common.none}</span>,
    },
    {
      key: 'kind',
      header: words.contacts.kind,
      phone: 'hidden',
      cell: (row) => words.contacts.kinds[row.kind as ContactKind],
    },
    {
      key: 'portal',
      header: words.contacts.portal,
      phone: 'line',
      cell: (row) => {
        const state = portalState(row);
        return <StatusBadge tone={portalTone(state)}>{words.contacts.portalStates[state]}</StatusBadge>;
      },
    },
    {
      key: 'visit',
      header: words.contacts.lastVisit,
      phone: 'line',
      cell: (row) =>
        row.account?.last_seen_at ? (
          <span className="text-sm">
            <MomentText moment={row.account.last_seen_at} timeZone={timeZone} />
          </span>
        ) : (
          <span className="text-sm text-muted">{words.contacts.never}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={words.navigation.contacts}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => paths.adminContact(row.id)}
    />
  );
}
