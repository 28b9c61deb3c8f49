import { z } from 'zod';
import { currencySchema, daySchema, documentKindSchema, minorSchema } from './document-snapshot.ts';

/** How late an invoice is: not yet, or by so many days since it fell due. */
export const ages = ['current', 'to_30', 'to_60', 'to_90', 'over_90'] as const;

/**
 * A contact's account in one currency, as SQL's `statement` adds it up. Minor units; above zero the contact owes.
 * What `ageing` adds up to, less `credit_notes` and `held`, is `now`.
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
  /** Money received that no invoice has taken. */
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
