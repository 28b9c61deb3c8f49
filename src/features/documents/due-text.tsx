import type { DocumentPage } from '@shared/document-page.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { dayOf, daysBetween, formatDate, formatDays, today } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';

/** States in which nothing is awaited any more, neither money nor an answer, and the event that led there. */
const endings = {
  paid: 'paid',
  accepted: 'accepted',
  declined: 'declined',
  confirmed: 'confirmed',
  void: 'voided',
} as const;

/** Until when a document asks for something, as its kind puts it; when it was issued, and how it ended, where it asks for nothing. */
export function DueText({ page }: { page: DocumentPage }) {
  const words = useWords().documents;
  const language = useLanguage();
  const date = (day: string) => formatDate(day, language, 'long');
  const { due_on, kind, state } = page;
  if (state in endings || state === 'disputed' || due_on === null || kind === 'credit_note') {
    const how = state as keyof typeof endings;
    const ended = page.timeline.findLast((entry) => entry.kind === endings[how]);
    const short = (day: string) => formatDate(day, language);
    return (
      <>
        {words.issuedOn(short(page.snapshot.issued_on), kind)}
        {ended !== undefined && <> · {words.endedOn(how, short(dayOf(ended.at, page.time_zone)), kind)}</>}
      </>
    );
  }
  if (kind !== 'invoice') return <>{paperWords[language].kinds[kind].dueOn(date(due_on))}</>;
  const days = daysBetween(today(page.time_zone), due_on);
  if (days === 0) return <>{words.dueToday(date(due_on))}</>;
  const sentence = days < 0 ? words.overdueSince(date(due_on)) : words.dueOn(date(due_on));
  return (
    <>
      {sentence} <span className="whitespace-nowrap">({formatDays(days, language)})</span>
    </>
  );
}
