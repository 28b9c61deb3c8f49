import type { StatementWords } from '@shared/paper-words/statement.ts';
import { besidesAgeing, type Statement } from '@shared/statement.ts';

/** What invoices still owe, in minor units: the balance before anything stands against it. */
export function unpaidIn({ ageing }: Statement): number {
  return ageing.reduce((sum, { amount }) => sum + amount, 0);
}

/** What stands beside what invoices owe, below zero where it is against it; with it they come to the balance. */
export function besidesIn(statement: Statement, words: StatementWords) {
  return besidesAgeing(statement).map(({ name, minor }) => ({ label: words[name], minor }));
}
