import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { Link, useSearchParams } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { isId } from '@/lib/ids';
import { readCursor, withCursor } from '@/lib/keyset';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { SegmentedControl } from '@/ui/segmented-control';
import { AdminDocumentsTable } from './admin-documents-table';
import { adminDocumentsQuery } from './admin-queries';

/** The merchant's documents; drafts stand apart. What is shown is kept in the address. */
export function AdminDocumentsPage({ workplace: { orgId, timeZone } }: { workplace: Workplace }) {
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const drafts = params.get('show') === 'drafts';
  const asked = params.get('contact');
  const contactId = asked !== null && isId(asked) ? asked : null;
  const { data, error, refetch } = useQuery({
    ...adminDocumentsQuery(orgId, { drafts, contactId }, readCursor(params)),
    placeholderData: keepPreviousData,
  });
  const show = (what: string) => {
    const next = withCursor(params, null);
    if (what === 'drafts') next.set('show', what);
    else next.delete('show');
    setParams(next);
  };
  const contact = contactId === null ? null : data?.rows[0]?.contact;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={words.navigation.documents}
        description={
          contactId === null ? (
            drafts ? (
              words.admin.draftsText
            ) : (
              words.admin.documentsText
            )
          ) : (
            <>
              {contact ? words.admin.documentsOf(contact.name) : words.admin.documentsOfOne}{' '}
              <Link className="text-link" to={paths.adminDocuments()}>
                {words.admin.allDocuments}
              </Link>
            </>
          )
        }
        actions={
          <SegmentedControl
            label={words.admin.show}
            value={drafts ? 'drafts' : 'issued'}
            onChange={show}
            options={[
              { value: 'issued', label: words.admin.issued },
              { value: 'drafts', label: words.admin.drafts },
            ]}
          />
        }
      />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <EmptyState icon={FileText} title={drafts ? words.admin.noDrafts : words.admin.noDocuments} />
      ) : (
        <>
          <Card flush>
            <AdminDocumentsTable rows={data.rows} timeZone={timeZone} />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      )}
    </div>
  );
}
