import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BookText } from 'lucide-react';
import { Link, useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { formatDate } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { isId } from '@/lib/ids';
import { readCursor, withCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { SelectField } from '@/ui/select-field';
import { AdminEntryLines } from './admin-entry-lines';
import { bankLedgersQuery, type Entry, journalQuery } from './admin-journal-queries';
import type { EntryDocument } from './entry-documents';

/** The journal, newest first; the bank account looked at is kept in the address. */
export function AdminJournalPage({ workplace: { orgId } }: { workplace: Workplace }) {
  const words = useAdminWords().admin;
  const [params, setParams] = useSearchParams();
  const asked = params.get('account');
  const account = asked !== null && isId(asked) ? asked : null;
  const { data: banks = [] } = useQuery(bankLedgersQuery(orgId));
  const { data, error, refetch } = useQuery({
    ...journalQuery(orgId, account, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  const filter = (to: string) => {
    const next = withCursor(params, null);
    if (to === '') next.delete('account');
    else next.set('account', to);
    setParams(next);
  };
  return (
    <div className="grid gap-6">
      <PageHeader title={words.journal} description={words.journalText} />
      <div className="max-w-xs">
        <SelectField
          label={words.bankAccount}
          value={account ?? ''}
          onChange={(event) => filter(event.target.value)}
          options={[
            { value: '', label: words.allAccounts },
            ...banks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <EmptyState icon={BookText} title={words.noEntries} />
      ) : (
        <>
          <ul className="grid gap-6">
            {data.rows.map((entry) => (
              <li key={entry.id}>
                <JournalEntry entry={entry} documents={data.documents.get(entry.source_id) ?? []} />
              </li>
            ))}
          </ul>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}

function JournalEntry({ entry, documents }: { entry: Entry; documents: readonly EntryDocument[] }) {
  const words = useAdminWords().admin;
  const language = useLanguage();
  const date = formatDate(entry.posted_on, language);
  return (
    <section className="grid gap-2">
      <h2 className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{words.entryKinds[entry.kind]}</span>
        {documents.map(({ id, number }) => (
          <Link key={id} className="text-link text-sm" to={paths.adminDocument(id)}>
            {number}
          </Link>
        ))}
        <time dateTime={entry.posted_on} className="ml-auto text-sm text-muted">
          {date}
        </time>
      </h2>
      <AdminEntryLines entry={entry} caption={`${words.entryKinds[entry.kind]}, ${date}`} />
    </section>
  );
}
