import { type CsvCell, toCsv } from './csv.ts';
import type { Language } from './language.ts';
import { toDecimalString } from './money.ts';
import { statementWords } from './paper-words/statement.ts';
import type { Movement, Period, Statement } from './statement.ts';
import { movementName } from './statement-names.ts';

/** A statement as a table for a spreadsheet: the same rows as on paper, days as ISO 8601, amounts as numbers. */
export function statementCsv(
  account: Pick<Statement, 'opening' | 'closing' | 'currency'>,
  movements: readonly Movement[],
  { from, to }: Period,
  language: Language,
): string {
  const words = statementWords[language];
  const { currency } = account;
  const money = (minor: number): CsvCell => ({ decimal: toDecimalString(minor, currency) });
  const balance = (day: string | null, name: string, minor: number): CsvCell[] => [
    ...[day ?? '', name, '', '', '', ''],
    ...[money(minor), currency],
  ];
  const heads = [words.date, words.movement, words.documents, words.due, words.charged, words.credited];
  const rows = movements.map((movement): CsvCell[] => [
    ...[movement.on, movementName(movement, language)],
    ...[movement.documents.map(({ number }) => number).join(', '), movement.due_on ?? ''],
    movement.amount > 0 ? money(movement.amount) : '',
    movement.amount < 0 ? money(-movement.amount) : '',
    ...[money(movement.balance), currency],
  ]);
  return toCsv(
    [
      [...heads, words.balance, words.currency],
      balance(from, words.opening, account.opening),
      ...rows,
      balance(to, words.closing, account.closing),
    ],
    language,
  );
}
