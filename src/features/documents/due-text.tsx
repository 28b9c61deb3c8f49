import type { DocumentPage, DocumentState } from '@shared/document-page.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { daysBetween, formatDate, formatDays, today } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';

/** States in which nothing is awaited any more: neither money nor an answer. */
const settled: readonly DocumentState[] = ['paid', 'void', 'accepted', 'declined'];

/** Until when a document asks for something, as its kind puts it; the day of its issue where it asks for nothing. */
export function DueText({ page }: { page: DocumentPage }) {
  const words = useWords();
  const language = useLanguage();
  const date = (day: string) => formatDate(day, language, 'long');
  const { due_on, kind } = page;
  if (due_on === null || kind === 'credit_note' || settled.includes(page.state)) {
    return <>{words.documents.issuedOn(date(page.snapshot.issued_on))}</>;
  }
  if (kind !== 'invoice') {
    return <>{words.documentPage.labelled(paperWords[language].kinds[kind].due, date(due_on))}</>;
  }
  const days = daysBetween(today(page.time_zone), due_on);
  if (days === 0) return <>{words.documents.dueToday(date(due_on))}</>;
  const sentence =
    days < 0 ? words.documents.overdueSince(date(due_on)) : words.documents.dueOn(date(due_on));
  return (
    <>
      {sentence} <span className="whitespace-nowrap">({formatDays(days, language)})</span>
    </>
  );
}
