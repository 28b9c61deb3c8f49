import { signedTotal } from '@shared/document-total.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { daysBetween, formatDate } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Amount } from '@/ui/amount';
import { LinkedRow, LinkedRows } from '@/ui/linked-rows';
import type { Brief } from './overview-queries';

type Props = { slug: string; label: string; documents: readonly Brief[]; today: string };

/** A few documents, each a press away: what it is, until when, how much. */
export function DocumentRows({ slug, label, documents, today }: Props) {
  const language = useLanguage();
  return (
    <div className="border-t border-base-300">
      <LinkedRows label={label}>
        {documents.map((document) => (
          <LinkedRow
            key={document.id}
            to={paths.document(slug, document.id)}
            title={`${paperWords[language].kinds[document.kind].title} ${document.number}`}
            detail={<DueLine document={document} today={today} />}
            aside={
              <Amount
                minor={document.balance > 0 ? document.balance : signedTotal(document)}
                currency={document.currency}
              />
            }
          />
        ))}
      </LinkedRows>
    </div>
  );
}

/** Until when something can be done about it; when it was issued, if nothing is awaited. */
function DueLine({ document, today }: { document: Brief; today: string }) {
  const words = useWords().documents;
  const language = useLanguage();
  const { due_on, issued_on, balance, state } = document;
  if (due_on === null || (balance <= 0 && state !== 'open')) return <>{formatDate(issued_on, language)}</>;
  const date = formatDate(due_on, language);
  if (state === 'open') return <>{paperWords[language].kinds[document.kind].dueOn(date)}</>;
  const days = daysBetween(today, due_on);
  if (days < 0) return <span className="font-medium text-warning">{words.overdueSince(date)}</span>;
  return <>{days === 0 ? words.dueToday(date) : words.dueOn(date)}</>;
}
