import type { StatementWords } from '@shared/paper-words/statement.ts';
import type { Statement } from '@shared/statement.ts';

/** What invoices still owe, in minor units: the balance before anything stands against it. */
export function unpaidIn({ ageing }: Statement): number {
  return ageing.reduce((sum, { amount }) => sum + amount, 0);
}

/** What stands against what invoices owe, below zero; with it they come to the balance. */
export function againstIn({ credit_notes, held }: Statement, words: StatementWords) {
  return [
    { label: words.creditNotes, minor: -credit_notes },
    { label: words.held, minor: -held },
  ].filter(({ minor }) => minor !== 0);
}
