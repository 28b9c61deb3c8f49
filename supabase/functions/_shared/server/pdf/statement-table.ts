import { formatDay } from '../../domain/days.ts';
import { formatAmount } from '../../domain/money.ts';
import { statementWords } from '../../domain/paper-words/statement.ts';
import { movementName, movementNumbers } from '../../domain/statement-names.ts';
import { RowsTable } from './rows-table.ts';
import type { Sheet } from './sheet.ts';
import type { StatementPaper } from './statement-paper.ts';

/** A payment of more documents than this names so many and counts the others. */
const named = 6;

interface Row {
  readonly day: string;
  readonly text: string;
  readonly due: string;
  readonly charged: string;
  readonly credited: string;
  readonly balance: string;
  readonly strong?: boolean;
}

/** The movements between the two balances of the period; each page carries the balance on. */
export function drawMovements(sheet: Sheet, account: StatementPaper, closing: number): void {
  const words = statementWords[account.language];
  const rows = statementRows(account);
  new RowsTable(sheet, {
    columns: [
      { head: words.date, align: 'left', cell: ({ day }) => day },
      { head: words.movement, align: 'left', wraps: true, cell: ({ text }) => text },
      { head: words.due, align: 'left', cell: ({ due }) => due },
      { head: words.charged, align: 'right', cell: ({ charged }) => charged },
      { head: words.credited, align: 'right', cell: ({ credited }) => credited },
      { head: words.balance, align: 'right', cell: ({ balance }) => balance },
    ],
    rows,
    carried: (drawn) => rows[drawn - 1]?.balance ?? '',
    forward: words.carriedForward,
    brought: words.broughtForward,
    strong: ({ strong = false }) => strong,
  }).draw(closing);
}

function statementRows({ statement, movements, period, language }: StatementPaper): Row[] {
  const words = statementWords[language];
  const amount = (minor: number) => formatAmount(minor, statement.currency, language);
  const day = (date: string | null) => (date === null ? '' : formatDay(date, language, 'short'));
  const blank = { day: '', due: '', charged: '', credited: '' };
  const opening = amount(statement.opening);
  const nothing = { ...blank, text: words.nothing, balance: opening };
  return [
    { ...blank, day: day(period.from), text: words.opening, balance: opening, strong: true },
    ...(movements.length === 0 ? [nothing] : []),
    ...movements.map((movement) => ({
      day: day(movement.on),
      text: `${movementName(movement, language)} ${movementNumbers(movement, language, named)}`,
      due: day(movement.due_on),
      charged: movement.amount > 0 ? amount(movement.amount) : '',
      credited: movement.amount < 0 ? amount(-movement.amount) : '',
      balance: amount(movement.balance),
    })),
    { ...blank, day: day(period.to), text: words.closing, balance: amount(statement.closing), strong: true },
  ];
}
