import type { Language } from '../../domain/language.ts';
import type { Movement, Statement } from '../../domain/statement.ts';
import { sampleInvoice } from './sample.ts';
import type { StatementPaper } from './statement-paper.ts';

const id = '00000000-0000-7000-8000-000000000000';

/** Of three movements two are invoices and one pays them and others; each figure is of its own. */
function sampleMovement(index: number, balance: number): Movement {
  const pays = index % 3 === 2;
  const amount = pays ? -(100_000 + ((index * 3_713) % 50_000)) : 60_000 + ((index * 7_717) % 90_000);
  const number = (back: number) => `F2026-${String(index + 100 - back).padStart(4, '0')}`;
  const documents = Array.from({ length: pays ? 1 + (index % 12) : 1 }, (_, back) => ({
    ...{ id, kind: 'invoice' as const, number: number(back) },
  }));
  return {
    ...{ id, on: new Date(Date.UTC(2026, 0, 2 + (index % 330))).toISOString().slice(0, 10) },
    ...{ kind: pays ? 'payment' : 'invoice', due_on: pays ? null : '2026-12-30', documents },
    ...{ amount, balance: balance + amount },
  };
}

/** The account of a year with `count` movements; `change` replaces parts of what is owed. */
export function sampleStatement(
  language: Language,
  count: number,
  change: Partial<Statement> = {},
): StatementPaper {
  const { seller, buyer } = sampleInvoice(language, 1);
  const opening = 448_807;
  const movements: Movement[] = [];
  for (let index = 0; index < count; index++) {
    movements.push(sampleMovement(index, movements.at(-1)?.balance ?? opening));
  }
  const closing = movements.at(-1)?.balance ?? opening;
  const sum = (sign: 1 | -1) =>
    movements.reduce((total, { amount }) => total + Math.max(amount * sign, 0), 0);
  return {
    ...{ seller, buyer, language, movements, period: { from: '2026-01-01', to: '2026-12-31' } },
    statement: {
      ...{ contact: buyer.name, currency: 'EUR', currencies: ['EUR'], today: '2026-11-25' },
      ...{ now: closing, opening, closing, charged: sum(1), credited: sum(-1), movements: count },
      ageing: [
        { age: 'current', amount: closing - 100_000, invoices: 2 },
        { age: 'to_30', amount: 90_000, invoices: 1 },
        { age: 'to_60', amount: 0, invoices: 0 },
        { age: 'to_90', amount: 30_000, invoices: 1 },
        { age: 'over_90', amount: 15_000, invoices: 1 },
      ],
      ...{ disputed: 0, credit_notes: 30_000, held: 5_000 },
      ...change,
    },
  };
}
