import type { DocumentKind } from '../../functions/_shared/domain/document-snapshot.ts';
import type { Work } from './work.ts';
import { books, carpentryWork, repair, supplies } from './work.ts';

/** A document to be: for whom, when, and how far along it is. */
export interface PlannedDocument {
  /** Names it in its id. */
  key: string;
  contact: string;
  kind: DocumentKind;
  /** Days before today on which it was issued; null leaves a draft. */
  issued: number | null;
  /** Days from its issue until it falls due, or ends. */
  term: number | null;
  lines: { work: Work; quantity: number; discount: number }[];
  reference?: string;
  notes?: string;
  /** The payment that pays it, where gateways work: documents of one name are paid together. */
  payment?: string;
  /** Days before today on which that payment was made. */
  paid?: number;
  /** Of what is paid, per cent. */
  paidPart?: number;
}

/** Contacts that may say so: thanks, and how it was done. */
const thanks =
  'Gracias por confiar en el taller. La madera procede de bosques con gestión sostenible certificada.';

/** Varied, and the same on every run: each document has one to four lines, taken in turn. */
function linesOf(turn: number, works: readonly Work[]): PlannedDocument['lines'] {
  const count = 1 + (turn % 4);
  return Array.from({ length: count }, (_, line) => {
    const work = works[(turn * 3 + line * 2) % works.length] ?? works[0];
    if (work === undefined) throw new Error('There is nothing to charge for');
    const quantity = work[2] > 40_000 ? 1 : ((turn + line) % 5) + (work[1] === 'm²' ? 2.5 : 1);
    return { work, quantity, discount: turn % 6 === 5 && line === 0 ? 10 : 0 };
  });
}

function plan(
  contact: string,
  kind: DocumentKind,
  days: readonly (number | null)[],
  more: { term?: number; works?: readonly Work[] } & Partial<PlannedDocument> = {},
): PlannedDocument[] {
  const { term = null, works = carpentryWork, ...rest } = more;
  return days.map((issued, index) => ({
    key: `${contact}/${kind}/${index}`,
    ...{ contact, kind, issued, term },
    lines: linesOf(index + contact.length + kind.length, works),
    ...rest,
  }));
}

/** The payment of four invoices in a row, some weeks after the last of them. */
function paidTogether(turn: number) {
  return { payment: `ana/${turn}`, paid: 301 - turn * 50 };
}

/** A year of invoices, every two weeks: the older ones were paid four at a time, one of the last in part. */
function anasInvoices(): PlannedDocument[] {
  const days = Array.from({ length: 28 }, (_, index) => 365 - index * 13 - (index % 3));
  return plan('ana', 'invoice', days, { term: 30, notes: thanks }).map((invoice, index) => ({
    ...invoice,
    ...(index % 5 === 2
      ? { reference: `Obra ${['Platerías', 'Huerta del Rey', 'Parquesol'][index % 3]}` }
      : {}),
    ...(index < 23 ? paidTogether(Math.floor(index / 4)) : {}),
    ...(index === 24 ? { payment: 'ana/part', paid: 20, paidPart: 40 } : {}),
  }));
}

/** What was agreed or delivered is what is delivered or charged: the lines of a document that others led to are theirs. */
function carriedOver(documents: PlannedDocument[]): PlannedDocument[] {
  const linesOfKey = (key: string) => documents.find((one) => one.key === key)?.lines ?? [];
  const delivered = ['ana/delivery_note/0', 'ana/delivery_note/1'];
  return documents.map((document) => {
    if (document.key === 'ana/sales_order/0') return { ...document, lines: linesOfKey(delivered[1] ?? '') };
    if (document.key === 'ana/invoice/25') return { ...document, lines: delivered.flatMap(linesOfKey) };
    return document;
  });
}

/** Everything the carpentry has issued, bought and drafted. */
export const carpentryPlan: PlannedDocument[] = carriedOver([
  ...anasInvoices(),
  ...plan('ana', 'credit_note', [64], { lines: [{ work: repair, quantity: 2, discount: 0 }] }),
  ...plan('ana', 'quote', [21, 9, 2], { term: 30 }),
  ...plan('ana', 'proforma', [5], { term: 15 }),
  ...plan('ana', 'delivery_note', [90, 47, 13]),
  ...plan('ana', 'sales_order', [52, 6]),
  ...plan('ana', 'invoice', [null], { term: 30, key: 'ana/draft' }),
  ...plan('luis', 'invoice', [120, 71, 38, 4], { term: 30 }),
  ...plan('luis', 'quote', [11], { term: 30 }),
  ...plan('maderas', 'purchase_order', [160, 97, 41, 8], { works: supplies }),
  ...plan('herrajes', 'purchase_order', [66, 19], { works: supplies }),
  ...plan('herrajes', 'invoice', [33], { term: 30 }),
  ...plan('hotel', 'invoice', [140, 58, 15], { term: 60 }),
  ...plan('hotel', 'quote', [3], { term: 30 }),
  ...plan('cafe', 'invoice', [84, 22], { term: 30 }),
  ...plan('clinica', 'invoice', [29], { term: 30 }),
  ...plan('notaria', 'invoice', [12], { term: 15 }),
  ...plan('colegio', 'invoice', [44], { term: 60 }),
  ...plan('comunidad', 'invoice', [75, 10], { term: 30 }),
  ...plan('bodega', 'invoice', [18], { term: 60 }),
  ...plan('marta', 'invoice', [7], { term: 15 }),
  ...plan('laurent', 'invoice', [26], { term: 45 }),
  ...plan('hartley', 'invoice', [16], { term: 30 }),
  ...plan('inmobiliaria', 'quote', [1], { term: 30 }),
  ...plan('javier', 'quote', [null], { term: 30 }),
]);

export const bookshopPlan: PlannedDocument[] = [
  ...plan('ana', 'invoice', [101, 34, 6], { term: 15, works: books }),
  ...plan('instituto', 'invoice', [62, 20], { term: 60, works: books }),
];
