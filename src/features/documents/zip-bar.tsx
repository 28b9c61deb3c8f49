import { formatCount } from '@shared/decimal.ts';
import { useMutation } from '@tanstack/react-query';
import { FileArchive } from 'lucide-react';
import { formatDate, today } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import type { DocumentFamily } from '@/lib/paths';
import type { Selection } from '@/lib/use-selection';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { PickBar } from '@/ui/pick-bar';
import type { DocumentFilter, Sorting } from './list-address';
import { type DocumentRow, type DocumentSource, firstDocuments } from './list-queries';
import type { useZip } from './use-zip';
import { ZipProgress } from './zip-progress';

type Props = {
  source: DocumentSource;
  filter: DocumentFilter;
  sorting: Sorting;
  selection: Selection<DocumentRow>;
  zip: ReturnType<typeof useZip>;
  /** Of which family the documents are, null for several. */
  family: DocumentFamily | null;
  /** What is listed: the archive is called after it. */
  title: string;
  /** There are other pages. */
  more: boolean;
  /** How many match on all pages. */
  count: number;
};

/** As many PDFs as one archive holds. */
const most = 200;

/** Picks documents, and saves the PDFs of those picked as one archive. */
export function ZipBar({ source, filter, sorting, selection, zip, family, title, more, count }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { work, start, cancel } = zip;
  const pickAll = useMutation({
    mutationFn: () => firstDocuments(source, filter, sorting),
    onSuccess: (rows) => selection.pick(rows),
  });
  const reachable = Math.min(count, most);
  const offered = selection.wholePage && more && selection.rows.length < reachable;
  const number = formatCount(reachable, language);
  const day = formatDate(today(Intl.DateTimeFormat().resolvedOptions().timeZone), language);
  const running = work.state === 'running';
  return (
    <PickBar
      selection={selection}
      count={selection.rows.length}
      picked={(picked) => words.lists.picked(picked, formatCount(picked, language), family)}
      all={
        offered
          ? {
              label: count > most ? words.lists.pickFirst(number) : words.parts.pickAll(number),
              busy: pickAll.isPending,
              onPick: () => pickAll.mutate(),
            }
          : undefined
      }
      actions={
        <Button
          size="sm"
          variant="primary"
          icon={FileArchive}
          busy={running}
          onClick={() => void start(selection.rows, words.zip.archive(title, day))}
        >
          {words.zip.download}
        </Button>
      }
    >
      <FailureNotice cause={pickAll.error} />
      <ZipProgress work={work} onCancel={cancel} />
    </PickBar>
  );
}
