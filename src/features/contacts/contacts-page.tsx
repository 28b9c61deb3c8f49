import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Send, Users } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { classNames } from '@/lib/class-names';
import { readCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import { useSelection } from '@/lib/use-selection';
import type { Workplace } from '@/lib/workplace';
import { AddressSearch } from '@/ui/address-search';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { ContactFigures } from './contact-figures';
import { readFilter, readSort, withoutFilter } from './contact-filter';
import { ContactFilters } from './contact-filters';
import { contactsQuery } from './contact-queries';
import { ContactTable } from './contact-table';
import { SelectionBar } from './selection-bar';

/** The merchant's contacts: searched, filtered, in the order asked for, with what they owe; to be picked and invited. */
export function ContactsPage({ workplace }: { workplace: Workplace }) {
  const { orgId, timeZone, canEdit } = workplace;
  const words = useAdminWords();
  const [params] = useSearchParams();
  const filter = readFilter(params);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...contactsQuery(orgId, filter, readSort(params), readCursor(params)),
    placeholderData: keepPreviousData,
  });
  const rows = data?.rows ?? [];
  const selection = useSelection(JSON.stringify(filter), rows);
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={words.navigation.contacts}
        description={words.contactList.text}
        actions={
          <ButtonLink size="sm" variant="ghost" icon={Send} to={paths.adminInvitations()}>
            {words.invitations.history}
          </ButtonLink>
        }
      />
      <div className="grid gap-3">
        <div className="max-w-xl">
          <AddressSearch label={words.invitations.searchContacts} />
        </div>
        <ContactFilters />
      </div>
      <ContactFigures orgId={orgId} filter={filter} />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={Users}
          title={filtered ? words.contactList.noMatch : words.contacts.noContacts}
          actions={
            filtered && <ButtonLink to={`?${withoutFilter(params)}`}>{words.contactList.showAll}</ButtonLink>
          }
        />
      ) : (
        <>
          {canEdit && (
            <SelectionBar
              {...{ workplace, selection, filter }}
              example={rows[0]?.name ?? ''}
              more={data.previous !== null || data.next !== null}
            />
          )}
          <Card flush className={classNames('transition-opacity', isPlaceholderData && 'opacity-60')}>
            <ContactTable rows={rows} timeZone={timeZone} picking={canEdit ? selection : undefined} />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}
