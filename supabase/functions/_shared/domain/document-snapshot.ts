import { z } from 'zod';
import { languageSchema } from './language-schema.ts';

/** The kinds of document a merchant and a contact exchange; the `kind` of `documents` in SQL. */
export const documentKinds = [
  'invoice',
  'credit_note',
  'quote',
  'proforma',
  'delivery_note',
  'sales_order',
  'purchase_order',
] as const;

export const documentKindSchema = z.enum(documentKinds);

/** A calendar day without a zone, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** An integer of minor units of the document's currency. */
export const minorSchema = z.int();

/** ISO 4217, three capitals. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** A plain decimal as text, `-12.5`; SQL's `numeric` printed. */
export const decimalSchema = z.string().regex(/^-?\d+(\.\d+)?$/);

const addressSchema = z.object({
  line1: z.string().nullable(),
  line2: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  /** ISO 3166 alpha-2. */
  country: z.string().nullable(),
});

const partySchema = z.object({
  name: z.string(),
  tax_id: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: addressSchema,
});

const lineSchema = z.object({
  position: z.int(),
  description: z.string(),
  quantity: decimalSchema,
  unit: z.string().nullable(),
  /** Minor units with up to four decimals: `12550` is 125.50 EUR. */
  unit_price: decimalSchema,
  /** Percent. */
  discount: decimalSchema,
  /** Percent. */
  tax_rate: decimalSchema,
  /** Minor units, after the discount, before tax. */
  net: minorSchema,
});

const taxSchema = z.object({ rate: decimalSchema, base: minorSchema, amount: minorSchema });

const transferSchema = z.object({
  iban: z.string(),
  bic: z.string().nullable(),
  holder: z.string(),
  /** ISO 11649 creditor reference, or free text. */
  reference: z.string(),
});

/**
 * A document as it was on the day it was issued. SQL freezes it; the page on screen and the PDF show this and nothing
 * else, so that what was sent stays what was sent. Keys are written as SQL writes them. Amounts are minor units.
 */
export const documentSnapshotSchema = z.object({
  version: z.literal(1),
  kind: documentKindSchema,
  number: z.string(),
  currency: currencySchema,
  language: languageSchema,
  issued_on: daySchema,
  due_on: daySchema.nullable(),
  reference: z.string().nullable(),
  notes: z.string().nullable(),
  seller: partySchema.extend({
    /** `#rrggbb`. */
    color: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/)
      .nullable(),
    /** Path in storage. */
    logo: z.string().nullable(),
  }),
  buyer: partySchema,
  lines: z.array(lineSchema),
  taxes: z.array(taxSchema),
  subtotal: minorSchema,
  tax_total: minorSchema,
  total: minorSchema,
  transfer: transferSchema.nullable(),
});

export type DocumentKind = z.infer<typeof documentKindSchema>;
export type Address = z.infer<typeof addressSchema>;
export type Party = z.infer<typeof partySchema>;
export type DocumentLine = z.infer<typeof lineSchema>;
export type DocumentTax = z.infer<typeof taxSchema>;
export type Transfer = z.infer<typeof transferSchema>;
export type DocumentSnapshot = z.infer<typeof documentSnapshotSchema>;
