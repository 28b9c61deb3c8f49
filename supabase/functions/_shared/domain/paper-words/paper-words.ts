import type { DocumentKind } from '../document-snapshot.ts';

/** What a kind of document is called on paper, and how its two parties and its second date are named. */
export interface KindWords {
  readonly title: string;
  /** The same within a sentence: `la factura`. */
  readonly named: string;
  /** Who sells: the merchant, except in what it buys. */
  readonly from: string;
  /** Who buys. */
  readonly to: string;
  readonly due: string;
  /** The second date as a sentence: `Vence el 24 de diciembre de 2026`. */
  readonly dueOn: (day: string) => string;
}

/** Every word printed on a document; the languages have the same shape, so that none lacks a word. */
export interface PaperWords {
  readonly kinds: Readonly<Record<DocumentKind, KindWords>>;
  readonly issued: string;
  readonly reference: string;
  readonly taxId: string;
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
  readonly amount: string;
  /** Value added tax, and a tax of any other name. */
  readonly vat: string;
  readonly tax: string;
  readonly broughtForward: string;
  readonly carriedForward: string;
  readonly taxSummary: string;
  readonly base: string;
  readonly taxAmount: string;
  readonly subtotal: string;
  readonly total: string;
  /** What was paid or credited of an invoice, and what is still owed of it. */
  readonly settled: string;
  readonly owed: string;
  /** Of an invoice of which nothing is to be paid. */
  readonly paid: string;
  readonly void: string;
  readonly disputed: string;
  readonly payment: string;
  readonly holder: string;
  readonly paymentReference: string;
  readonly scan: string;
  /** What a screen reader says of the QR code. */
  readonly qrAlternative: string;
  readonly logoAlternative: (merchant: string) => string;
  readonly notes: string;
  /** Of signs that no font has. */
  readonly incomplete: string;
  readonly page: (page: number, pages: number) => string;
}
