import { fileName, shortened } from './document-file-name.ts';
import type { Language } from './language.ts';
import { statementWords } from './paper-words/statement.ts';
import type { Period } from './statement.ts';

/** As many movements as a PDF holds: what a function can draw in the processor time it has, some thirty pages. */
export const paperMovements = 750;

/** `Extracto de cuenta Ana 2026-01-01 2026-12-31.pdf`: which account and which period, in a name every system takes. */
export function statementFileName(
  contact: string,
  { from, to }: Period,
  language: Language,
  ending: 'pdf' | 'csv',
): string {
  const days = [from, to].filter((day) => day !== null).join(' ');
  return fileName(`${statementWords[language].title} ${shortened(contact, 50)} ${days}`, ending);
}
