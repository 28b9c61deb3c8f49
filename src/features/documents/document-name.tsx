import { paperWords } from '@shared/paper-words/index.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import type { DocumentRow } from './list-queries';

type Props = { row: DocumentRow; news?: boolean | undefined; mixed?: boolean | undefined };

/** How a list names a document: its number, its kind where that is not plain, whether it is new, its reference. */
export function DocumentName({ row, news = false, mixed = false }: Props) {
  const words = useWords().lists;
  const language = useLanguage();
  const kind = paperWords[language].kinds[row.kind].title;
  const unread = news && row.read_at === null && row.state !== 'void';
  const named = row.number === null || mixed || row.kind === 'credit_note';
  return (
    <span className="grid justify-items-start gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="wrap-anywhere">{row.number ?? kind}</span>
        {unread && (
          <span className="inline-flex items-center gap-1.5 text-[0.8125rem] text-brand">
            <span className="size-2 rounded-full bg-current" aria-hidden="true" />
            {words.new(row.kind)}
          </span>
        )}
      </span>
      {named && row.number !== null && <span className="text-sm font-normal text-muted">{kind}</span>}
      {row.reference !== null && (
        <span className="text-sm font-normal wrap-anywhere text-muted">{row.reference}</span>
      )}
    </span>
  );
}
