import type { DocumentPage, DocumentState } from '@shared/document-page.ts';
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

const isEnding = (state: DocumentState): state is keyof typeof endings => state in endings;

/** Until when a document asks for something, as its kind puts it; when it was issued, and how it ended, where it asks for nothing. */
export function DueText({ page }: { page: DocumentPage }) {
  const words = useWords().documents;
  const language = useLanguage();
  const date = (day: string) => formatDate(day, language, 'long');
  const { due_on, kind, state } = page;
  const issued = words.issuedOn(formatDate(page.snapshot.issued_on, language), kind);
  if (isEnding(state)) {
    const ended = page.timeline.findLast((entry) => entry.kind === endings[state]);
    const on = ended && words.endedOn(state, formatDate(dayOf(ended.at, page.time_zone), language), kind);
    return (
      <>
        {issued}
        {on !== undefined && <> · {on}</>}
      </>
    );
  }
  if (state === 'disputed' || due_on === null || kind === 'credit_note') return <>{issued}</>;
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
