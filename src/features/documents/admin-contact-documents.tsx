import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { adminSource } from './admin-queries';
import { DocumentTable } from './document-table';
import { documentsQuery } from './list-queries';

/** A contact's latest documents, and the way to all of them. */
export function AdminContactDocuments({ workplace, contactId }: { workplace: Workplace; contactId: string }) {
  const words = useWords();
  const source = useMemo(() => adminSource(workplace.orgId), [workplace.orgId]);
  const { data, error, refetch } = useQuery(
    documentsQuery(source, { contact: contactId }, 'date-desc', null, 5),
  );
  return (
    <Section
      title={words.navigation.documents}
      actions={
        data?.next && (
          <ButtonLink size="sm" to={`${paths.adminDocuments()}?contact=${contactId}`}>
            {words.admin.allOfContact}
          </ButtonLink>
        )
      }
    >
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <p className="text-muted">{words.lists.none}</p>
      ) : (
        <Card flush>
          <DocumentTable caption={words.navigation.documents} rows={data.rows} to={source.to} mixed />
        </Card>
      )}
    </Section>
  );
}
