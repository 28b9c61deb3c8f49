import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Send, Users } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { readCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import { useSelection } from '@/lib/use-selection';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { contactsQuery } from './contact-queries';
import { ContactSearch } from './contact-search';
import { ContactTable } from './contact-table';
import { SelectionBar } from './selection-bar';

/** The merchant's contacts by name, to be found, picked and invited. */
export function ContactsPage({ workplace }: { workplace: Workplace }) {
  const { orgId, timeZone, canEdit } = workplace;
  const words = useWords();
  const [params] = useSearchParams();
  const search = params.get('search')?.trim() ?? '';
  const { data, error, refetch } = useQuery({
    ...contactsQuery(orgId, search, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  const rows = data?.rows ?? [];
  const selection = useSelection(search, rows);
  return (
    <div className="grid gap-6">
      <PageHeader
        title={words.navigation.contacts}
        description={words.contacts.listText}
        actions={
          <ButtonLink size="sm" variant="ghost" icon={Send} to={paths.adminInvitations()}>
            {words.invitations.history}
          </ButtonLink>
        }
      />
      <ContactSearch key={search} search={search} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={Users}
          title={search === '' ? words.contacts.noContacts : words.invitations.noMatch}
        />
      ) : (
        <>
          {canEdit && (
            <SelectionBar
              {...{ workplace, selection, search }}
              example={rows[0]?.name ?? ''}
              more={data.previous !== null || data.next !== null}
            />
          )}
          <Card flush>
            <ContactTable rows={rows} timeZone={timeZone} picking={canEdit ? selection : undefined} />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}
