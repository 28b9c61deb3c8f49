import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { type DocumentFamily, listSegments, paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { SelectField } from '@/ui/select-field';
import { adminSource } from './admin-queries';
import { DocumentTable } from './document-table';
import { documentsQuery } from './list-queries';

const shown = 10;
const families = Object.keys(listSegments) as DocumentFamily[];

/** A contact's latest documents, of all kinds or of one, and the way to all of them. */
export default function ContactDocuments({ workplace, id }: { workplace: Workplace; id: string }) {
  const words = useAdminWords();
  const source = useMemo(() => adminSource(workplace.orgId), [workplace.orgId]);
  const [family, setFamily] = useState<DocumentFamily | null>(null);
  const filter = { contact: id, ...(family === null ? {} : { family }) };
  const { data, error, refetch } = useQuery(documentsQuery(source, filter, 'date-desc', null, shown));
  return (
    <Section
      title={words.navigation.documents}
      actions={
        <ButtonLink
          size="sm"
          to={`${paths.adminDocuments()}?contact=${id}${family === null ? '' : `&kind=${family}`}`}
        >
          {words.admin.allOfContact}
        </ButtonLink>
      }
    >
      <div className="max-w-60">
        <SelectField
          label={words.contactActivity.byKind}
          value={family ?? ''}
          onChange={({ target }) => setFamily(families.find((known) => known === target.value) ?? null)}
          options={[
            { value: '', label: words.contactActivity.everyKind },
            ...families.map((value) => ({ value, label: words.lists.families[value].title })),
          ]}
        />
      </div>
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState shape="table" />
      ) : data.rows.length === 0 ? (
        <p className="text-muted">{family === null ? words.lists.none : words.contactActivity.noneOfKind}</p>
      ) : (
        <Card flush>
          <DocumentTable caption={words.navigation.documents} rows={data.rows} to={source.to} mixed />
        </Card>
      )}
    </Section>
  );
}
