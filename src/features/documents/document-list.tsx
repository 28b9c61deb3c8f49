import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { useSelection } from '@/lib/use-selection';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { KeysetPager } from '@/ui/keyset-pager';
import { LoadingState } from '@/ui/loading-state';
import { DocumentFilters } from './document-filters';
import { DocumentSums } from './document-sums';
import { DocumentTable } from './document-table';
import { filterOf } from './list-address';
import { type DocumentSource, documentsQuery, type DocumentSums as Sums, sumsQuery } from './list-queries';
import type { ListView } from './use-list-view';
import { useZip } from './use-zip';
import { ZipBar } from './zip-bar';
import { ZipProgress } from './zip-progress';

type Props = {
  source: DocumentSource;
  view: ListView;
  /** What is listed. */
  title: string;
  /** Nothing at all yet. */
  empty: { title: string; text: string; actions?: ReactNode };
  contacts?: boolean | undefined;
  news?: boolean | undefined;
};

/** A list of documents: searched, filtered, sorted, summed, paged, picked. The same in the portal and in the admin. */
export function DocumentList({ source, view, title, empty, contacts, news }: Props) {
  const words = useWords().lists;
  const { asked, cursor, ask, clear, filtered, family } = view;
  const filter = filterOf(asked);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...documentsQuery(source, filter, asked.sorting, cursor),
    placeholderData: keepPreviousData,
  });
  const { data: sums } = useQuery({ ...sumsQuery(source, filter), placeholderData: keepPreviousData });
  const rows = data?.rows ?? [];
  const selection = useSelection(JSON.stringify(filter), rows);
  const zip = useZip(source);
  const pickable = asked.state !== 'draft';
  // Whoever finds nothing at all has nothing to filter either.
  const bare = data !== undefined && rows.length === 0 && !filtered && cursor === null;
  return (
    <>
      {!bare && (
        <>
          <DocumentFilters view={view} years={yearsOf(sums, asked.year)} />
          <DocumentSums sums={sums} family={family ?? asked.family} />
        </>
      )}
      {/* Looking for something else meanwhile does not stop an archive, nor hide it. */}
      {zip.work.state === 'running' && (rows.length === 0 || !pickable) && (
        <ZipProgress work={zip.work} onCancel={zip.cancel} />
      )}
      {data === undefined ? (
        error === null ? (
          <LoadingState shape="table" />
        ) : (
          <FailedState cause={error} onRetry={() => void refetch()} />
        )
      ) : rows.length > 0 ? (
        <>
          {pickable && (
            <ZipBar
              {...{ source, filter, selection, zip, title }}
              family={family ?? asked.family}
              sorting={asked.sorting}
              more={data.previous !== null || data.next !== null}
              count={sums?.count ?? 0}
            />
          )}
          <Card flush className={classNames('transition-opacity', isPlaceholderData && 'opacity-60')}>
            <DocumentTable
              {...{ caption: title, rows, contacts, news }}
              to={source.to}
              mixed={(family ?? asked.family) === null}
              selection={pickable ? selection : undefined}
            />
          </Card>
          <KeysetPager previous={data.previous} next={data.next} />
        </>
      ) : cursor !== null ? (
        <EmptyState
          icon={SearchX}
          title={words.pageGone}
          actions={<Button onClick={() => ask({})}>{words.firstPage}</Button>}
        />
      ) : filtered ? (
        <EmptyState
          icon={SearchX}
          title={words.noMatch}
          actions={<Button onClick={clear}>{words.clearFilters}</Button>}
        >
          {words.noMatchText}
        </EmptyState>
      ) : (
        <EmptyState icon={FileText} title={empty.title} actions={empty.actions}>
          {empty.text}
        </EmptyState>
      )}
    </>
  );
}

/** The years to choose from, latest first: those of which there is anything, and the one asked for. */
function yearsOf(sums: Sums | undefined, asked: number | null): number[] {
  const [first, last] = sums?.years ?? [null, null];
  const years =
    first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, at) => last - at);
  return asked === null || years.includes(asked) ? years : [...years, asked].sort((a, b) => b - a);
}
