import type { DocumentPage } from '@shared/document-page.ts';
import { daysBetween, formatDate, formatDays, today } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';

/** When a document falls due, as a sentence; when it was issued, if it has no due date or nothing is owed. */
export function DueText({ page }: { page: DocumentPage }) {
  const words = useWords().documents;
  const language = useLanguage();
  const date = (day: string) => formatDate(day, language, 'long');
  const { due_on, kind } = page;
  if (due_on === null || page.state === 'paid' || page.state === 'void') {
    return <>{words.issuedOn(date(page.snapshot.issued_on))}</>;
  }
  if (kind !== 'invoice') return <>{words.validUntil(date(due_on))}</>;
  const days = daysBetween(today(page.time_zone), due_on);
  if (days === 0) return <>{words.dueToday(date(due_on))}</>;
  const sentence = days < 0 ? words.overdueSince(date(due_on)) : words.dueOn(date(due_on));
  return (
    <>
      {sentence} <span className="whitespace-nowrap">({formatDays(days, language)})</span>
    </>
  );
}
