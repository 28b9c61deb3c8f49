import { formatDay } from './days.ts';
import type { Language } from './language.ts';
import { paperWords } from './paper-words/index.ts';
import { statementWords } from './paper-words/statement.ts';
import type { Movement, Period } from './statement.ts';

/** What a movement is called: the document it is, or `Pago`, `Devolución`, `Anulación`; `Movimiento` for a kind of later days. */
export function movementName(
  { kind, documents }: Pick<Movement, 'kind' | 'documents'>,
  language: Language,
): string {
  const { movements } = statementWords[language];
  const document = documents[0];
  if (document?.kind === kind) return paperWords[language].kinds[document.kind].title;
  const named: Readonly<Record<string, string>> = movements;
  return named[kind] ?? movements.other;
}

/** The numbers of a movement's documents: at most so many, and how many more there are. */
export function movementNumbers(
  { documents }: Pick<Movement, 'documents'>,
  language: Language,
  most: number,
): string {
  const shown = documents
    .slice(0, most)
    .map(({ number }) => number)
    .join(', ');
  const more = documents.length - most;
  return more > 0 ? `${shown} ${statementWords[language].andMore(more)}` : shown;
}

/** A period in words: `1 ene 2026 – 31 dic 2026`. */
export function periodName({ from, to }: Period, language: Language): string {
  const words = statementWords[language];
  const [first, last] = [from, to].map((day) => (day === null ? null : formatDay(day, language, 'short')));
  if (first && last) return words.between(first, last);
  if (first) return words.since(first);
  return last ? words.until(last) : words.wholePeriod;
}
