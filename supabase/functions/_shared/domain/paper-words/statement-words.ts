import type { Age } from '../statement.ts';

/** What a movement is called, besides the documents, whose names are among the words of paper. */
type MovementKind = 'payment' | 'refund' | 'refund_failed' | 'dispute' | 'dispute_won' | 'void' | 'other';

/** The words of an account statement, on paper, in its CSV and in its table on screen. */
export interface StatementWords {
  readonly title: string;
  readonly movements: Readonly<Record<MovementKind, string>>;
  readonly date: string;
  readonly movement: string;
  readonly documents: string;
  readonly due: string;
  readonly charged: string;
  readonly credited: string;
  readonly balance: string;
  readonly currency: string;
  readonly opening: string;
  readonly closing: string;
  /** What is owed at this moment, and what the merchant owes instead. */
  readonly owed: string;
  readonly inFavour: string;
  readonly period: string;
  readonly wholePeriod: string;
  readonly between: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly made: string;
  readonly nothing: string;
  readonly ageing: (day: string) => string;
  readonly age: string;
  readonly invoices: string;
  readonly amount: string;
  readonly ages: Readonly<Record<Age, string>>;
  readonly creditNotes: string;
  readonly held: string;
  readonly disputed: string;
  /** Money given back beyond what was paid. */
  readonly overdrawn: string;
  readonly carriedForward: string;
  readonly broughtForward: string;
  readonly andMore: (count: number) => string;
}
