import { formatCount } from '@shared/decimal.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { readCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { MomentText } from '@/ui/dates';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { batchesQuery } from './invitation-queries';

type Batch = { id: string; created_at: string; total: number };

/** The sendings of portal links, so that whoever left one finds it again. */
export function InvitationsPage({ workplace: { orgId, timeZone } }: { workplace: Workplace }) {
  const words = useAdminWords();
  const language = useLanguage();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery({
    ...batchesQuery(orgId, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  const columns: Column<Batch>[] = [
    {
      key: 'sent',
      header: words.invitations.sentOn,
      phone: 'title',
      cell: (row) => <MomentText moment={row.created_at} timeZone={timeZone} />,
    },
    {
      key: 'total',
      header: words.navigation.contacts,
      align: 'end',
      cell: (row) => formatCount(row.total, language),
    },
  ];
  return (
    <div className="grid gap-6">
      <PageHeader
        title={words.invitations.history}
        description={words.invitations.historyText}
        back={{ to: paths.adminContacts(), label: words.navigation.contacts }}
      />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <EmptyState
          icon={Send}
          title={words.invitations.noHistory}
          actions={<ButtonLink to={paths.adminContacts()}>{words.invitations.chooseContacts}</ButtonLink>}
        />
      ) : (
        <>
          <Card flush>
            <DataTable
              caption={words.invitations.history}
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.id}
              rowTo={(row) => paths.adminInvitation(row.id)}
            />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}
