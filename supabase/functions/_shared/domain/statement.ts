import { z } from 'zod';
import { currencySchema, daySchema, documentKindSchema, minorSchema } from './document-snapshot.ts';

/** How late an invoice is: not yet, or by so many days since it fell due. */
export const ages = ['current', 'to_30', 'to_60', 'to_90', 'over_90'] as const;

/**
 * A contact's account in one currency, as SQL's `statement` adds it up. Minor units; above zero the contact owes.
 * What `ageing` and `disputed` add up to, less `credit_notes` and `held`, is `now`.
 */
export const statementSchema = z.object({
  contact: z.string(),
  currency: currencySchema,
  /** All in which anything ever moved. */
  currencies: z.array(currencySchema),
  /** Today where the merchant is. */
  today: daySchema,
  now: minorSchema,
  opening: minorSchema,
  charged: minorSchema,
  credited: minorSchema,
  closing: minorSchema,
  /** How many the period has. */
  movements: z.int(),
  ageing: z.array(z.object({ age: z.enum(ages), amount: minorSchema, invoices: z.int() })),
  credit_notes: minorSchema,
  /** Of invoices whose payment a bank disputes now: nothing of it is asked for meanwhile. */
  disputed: minorSchema,
  /** Money received that no invoice has taken; below zero what was given back beyond what was paid. */
  held: minorSchema,
});

/** One line of the account, as SQL's `statement_movements` lists them. */
export const movementSchema = z.object({
  id: z.uuid(),
  on: daySchema,
  /** `invoice`, `credit_note`, `void`, `payment`, `refund`…; of a kind the reader does not know it is simply a movement. */
  kind: z.string(),
  due_on: daySchema.nullable(),
  /** Which document it is, or which ones a payment paid or something was taken back from. */
  documents: z.array(z.object({ id: z.uuid(), kind: documentKindSchema, number: z.string() })),
  /** Charged above zero, credited below. */
  amount: minorSchema,
  /** After it. */
  balance: minorSchema,
});

export type Age = (typeof ages)[number];
export type Statement = z.infer<typeof statementSchema>;
export type Movement = z.infer<typeof movementSchema>;

/** The first and the last day of a period; null where it has no end on that side. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Whether an account and all movements of its period, though read in several calls, are of one moment: money that came
 * between them would make figures that contradict each other.
 */
export function isOfOneMoment(
  { movements, closing }: Pick<Statement, 'movements' | 'closing'>,
  listed: readonly Pick<Movement, 'balance'>[],
): boolean {
  return listed.length === movements && (listed.at(-1)?.balance ?? closing) === closing;
}

/** What is asked of the contact now, in minor units: the balance without what a bank disputes. Below zero in its favour. */
export function askedNow({ now, disputed }: Pick<Statement, 'now' | 'disputed'>): number {
  return now - disputed;
}

/** What comes to the balance beside the invoices by age, in minor units, each with the name of its words. */
export function besidesAgeing({ credit_notes, held, disputed }: Statement) {
  return [
    { name: 'creditNotes' as const, minor: -credit_notes },
    { name: held < 0 ? ('overdrawn' as const) : ('held' as const), minor: -held },
    { name: 'disputed' as const, minor: disputed },
  ].filter(({ minor }) => minor !== 0);
}
