import type { Party } from '../../domain/document-snapshot.ts';
import type { Language } from '../../domain/language.ts';
import type { Movement, Period, Statement } from '../../domain/statement.ts';
import type { Seller } from './sheet.ts';

/** What an account statement on paper tells. */
export interface StatementPaper {
  readonly seller: Seller;
  readonly buyer: Party;
  readonly statement: Statement;
  /** All of the period, oldest first. */
  readonly movements: readonly Movement[];
  readonly period: Period;
  readonly language: Language;
}
