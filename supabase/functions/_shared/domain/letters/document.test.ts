import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../document-snapshot.ts';
import type { Language } from '../language.ts';
import { asText } from '../letter.ts';
import { documentLetter } from './document.ts';

type Facts = Parameters<typeof documentLetter>[0];

const mail = (
  kind: DocumentKind,
  language: Language,
  fields: Partial<Facts['document']> = {},
  body?: string,
) => {
  const facts: Facts = {
    merchant: {
      ...{ name: 'Demo, S. L.', email: null, phone: null, color: '#1f5f5b', slug: 'demo' },
      ...{ language: 'es', time_zone: 'Europe/Madrid' },
    },
    contact: { id: '', name: 'Ana', email: 'ana@cliente.test', language },
    template: body === undefined ? null : { subject: 'Hola', body },
    document: {
      ...{ kind, number: 'A-1', currency: 'EUR', total: 12_100, balance: 12_100 },
      ...{ issued_on: '2026-03-09', due_on: '2026-04-09', ...fields },
    },
  };
  return asText(documentLetter(facts, 'https://portal.test/d#t')).replaceAll(/[\u00a0\u202f]/g, ' ');
};

/** The second date of each kind, named as on paper; null where the mail says none. */
const dates: Record<Language, Record<DocumentKind, string | null>> = {
  es: {
    invoice: 'Vence el 9 de abril de 2026.',
    credit_note: null,
    quote: 'Válido hasta el 9 de abril de 2026.',
    proforma: 'Válida hasta el 9 de abril de 2026.',
    delivery_note: 'Entrega el 9 de abril de 2026.',
    sales_order: 'Entrega prevista el 9 de abril de 2026.',
    purchase_order: 'Entrega solicitada para el 9 de abril de 2026.',
  },
  fr: {
    invoice: 'Échéance le 9 avril 2026.',
    credit_note: null,
    quote: 'Valable jusqu’au 9 avril 2026.',
    proforma: 'Valable jusqu’au 9 avril 2026.',
    delivery_note: 'Livraison le 9 avril 2026.',
    sales_order: 'Livraison prévue le 9 avril 2026.',
    purchase_order: 'Livraison demandée pour le 9 avril 2026.',
  },
  en: {
    invoice: 'Due on 9 April 2026.',
    credit_note: null,
    quote: 'Valid until 9 April 2026.',
    proforma: 'Valid until 9 April 2026.',
    delivery_note: 'Delivery on 9 April 2026.',
    sales_order: 'Delivery expected on 9 April 2026.',
    purchase_order: 'Delivery requested for 9 April 2026.',
  },
};

const languages = Object.entries(dates) as [Language, Record<DocumentKind, string | null>][];
const cases = languages.flatMap(([language, kinds]) =>
  (Object.entries(kinds) as [DocumentKind, string | null][]).map(([kind, said]) => ({
    ...{ language, kind, said },
  })),
);

describe('B3 the mail with a document', () => {
  it.each(cases)('in $language says of a $kind: $said', ({ language, kind, said }) => {
    const text = mail(kind, language);
    if (said === null) expect(text).not.toContain('2026');
    else expect(text).toContain(`\n\n${said}\n\n`);
    expect(mail(kind, language, { due_on: null })).not.toContain('2026');
    // The greeting, what is sent, the date if there is one, and the end: nothing is left hanging.
    expect(text.split('\n\n')).toHaveLength(said === null ? 5 : 6);
  });

  it('names the document within its sentence, in the language of the contact', () => {
    expect(mail('invoice', 'es')).toContain('Aquí tienes la factura A-1, por 121,00 €.');
    expect(mail('quote', 'es')).toContain('Aquí tienes el presupuesto A-1,');
    expect(mail('credit_note', 'fr')).toContain('Voici l’avoir A-1, d’un montant de 121,00 €.');
    expect(mail('proforma', 'en')).toContain('Here is pro forma invoice A-1, for €121.00.');
  });

  it('names no date by which a paid invoice is to be paid', () => {
    expect(mail('invoice', 'es', { balance: 0 })).not.toContain('2026');
    expect(mail('invoice', 'es', { balance: 100 })).toContain('Vence el 9 de abril de 2026.');
  });

  it('gives the date alone to a merchant’s own words', () => {
    expect(mail('quote', 'es', {}, 'Responde antes del {{document.due_on}}.')).toContain(
      'Responde antes del 9 de abril de 2026.',
    );
    expect(mail('credit_note', 'es', {}, 'Abono.\n\nHasta el {{document.due_on}}.')).toMatch(
      /^Abono\.\n\nVer/,
    );
  });
});
