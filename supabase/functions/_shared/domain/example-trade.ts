import type { DocumentKind } from './document-snapshot.ts';
import type { Language } from './language.ts';
import { currencyExponent } from './money.ts';

/** A document of the example, as SQL's `make_example` issues it. */
export type ExamplePaper = {
  kind: DocumentKind;
  /** Days ago. */
  issued: number;
  /** Days from its issue until it falls due, or ends. */
  term: number;
  /** Whether the contact has read it. */
  read: boolean;
  /** Days ago; none is not paid. */
  paid?: number;
  notes: string;
  /** Prices in minor units, rates per cent. */
  lines: { description: string; quantity: number; unit_price: number; tax_rate: number }[];
};
export type ExampleTrade = { name: string; email: string; papers: ExamplePaper[] };

type Words = {
  name: string;
  service: string;
  product: string;
  visit: string;
  notes: string;
  taxRate: number;
};

const words: Record<Language, Words> = {
  es: {
    name: 'Cliente de ejemplo',
    service: 'Servicio de ejemplo',
    product: 'Producto de ejemplo',
    visit: 'Visita de ejemplo',
    notes: 'Documento de ejemplo, sin ningún valor.',
    taxRate: 21,
  },
  fr: {
    name: 'Client d’exemple',
    service: 'Service d’exemple',
    product: 'Produit d’exemple',
    visit: 'Visite d’exemple',
    notes: 'Document d’exemple, sans aucune valeur.',
    taxRate: 20,
  },
  en: {
    name: 'Example customer',
    service: 'Example service',
    product: 'Example product',
    visit: 'Example visit',
    notes: 'An example document, without any value.',
    taxRate: 20,
  },
};

type Plan = Pick<ExamplePaper, 'kind' | 'issued' | 'term' | 'paid'> & { read?: boolean };

/** In the order of their issue, as they are numbered. */
const plans: readonly Plan[] = [
  { kind: 'invoice', issued: 95, term: 30, paid: 70 },
  { kind: 'invoice', issued: 64, term: 30, paid: 38 },
  { kind: 'invoice', issued: 41, term: 30 },
  { kind: 'sales_order', issued: 16, term: 14 },
  { kind: 'delivery_note', issued: 9, term: 0 },
  { kind: 'proforma', issued: 6, term: 30, read: false },
  { kind: 'invoice', issued: 4, term: 30, read: false },
  { kind: 'quote', issued: 2, term: 30, read: false },
];

/**
 * What a contact that does not exist has had from a merchant, in its language: papers of each kind that a customer gets, in
 * each state. All say that they are an example.
 */
export function exampleTrade(language: Language, currency: string): ExampleTrade {
  const { name, notes, taxRate, ...goods } = words[language];
  const unit = 10 ** currencyExponent(currency);
  const lines = [
    { description: goods.service, quantity: 1, unit_price: 180 * unit },
    { description: goods.product, quantity: 3, unit_price: 45 * unit },
    { description: goods.visit, quantity: 2, unit_price: 60 * unit },
  ];
  const papers = plans.map(({ read = true, ...plan }, at) => ({
    ...{ ...plan, read, notes },
    lines: lines.slice(0, 1 + (at % lines.length)).map((line) => ({ ...line, tax_rate: taxRate })),
  }));
  // Of a domain to which nothing is ever delivered (RFC 2606).
  return { name, email: 'example@example.invalid', papers };
}
