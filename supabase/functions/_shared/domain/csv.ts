import type { DecimalText } from './decimal.ts';
import type { Language } from './language.ts';

/** A cell of a table: text, or an exact decimal, which must stay a number for the spreadsheet. */
export type CsvCell = string | { readonly decimal: DecimalText };

/** A spreadsheet in these languages writes the decimal sign as a comma, and so parts cells by a semicolon. */
const withComma: ReadonlySet<Language> = new Set(['es', 'fr']);

/** What a spreadsheet takes for a formula (OWASP, CSV injection), full-width signs and leading spaces included. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * A table as CSV (RFC 4180) that a spreadsheet of the reader's language opens as it is: with the mark by which it knows
 * UTF-8. Text is always quoted and never becomes a formula: it gets an apostrophe. Numbers stay numbers. A library for
 * this weighs seven kilobytes, and would take `-12,50` for a formula.
 */
export function toCsv(rows: Iterable<readonly CsvCell[]>, language: Language): string {
  const comma = withComma.has(language);
  const separator = comma ? ';' : ',';
  const cell = (value: CsvCell) => {
    if (typeof value === 'string') return quoted(value);
    return comma ? value.decimal.replace('.', ',') : value.decimal;
  };
  return `\ufeff${Array.from(rows, (row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}

function quoted(text: string): string {
  if (text === '') return '';
  return `"${formula.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}
