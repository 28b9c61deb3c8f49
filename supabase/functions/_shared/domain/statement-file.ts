import { fileName, shortened } from './document-file-name.ts';
import type { Language } from './language.ts';
import { statementWords } from './paper-words/statement.ts';
import type { Period } from './statement.ts';

/** As many movements as a PDF holds, some twelve pages: a cold function draws them in less than 1 s of processor time. */
export const MAX_STATEMENT_MOVEMENTS = 300;

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
