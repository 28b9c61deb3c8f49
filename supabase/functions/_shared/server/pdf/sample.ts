import type { DocumentLine, DocumentSnapshot } from '../../domain/document-snapshot.ts';
import type { Language } from '../../domain/language.ts';

/** Documents for the tests of the PDF: realistic, with arithmetic that is right, as many lines as asked for. */
const goods = {
  es: [
    ['Diseño de la identidad visual: logotipo, papelería y manual de uso', 'h', '12.5', '5500', '0', '21'],
    ['Mantenimiento del sitio web, noviembre de 2026', 'mes', '1', '18000', '0', '21'],
    [
      'Catálogo de otoño: maquetación de 48 páginas en español y francés, incluidas dos rondas de correcciones y la preparación de los archivos para imprenta',
      null,
      '1',
      '124000',
      '10',
      '21',
    ],
    ['Pan de masa madre, hogaza de 1 kg', 'ud.', '24', '385', '0', '4'],
    ['Libro «Ñandúes y cigüeñas», tapa dura', 'ud.', '15', '1995.5', '5', '4'],
    ['Transporte a península', null, '1', '1250', '0', '10'],
  ],
  fr: [
    [
      'Création de l’identité visuelle : logotype, papeterie et charte graphique',
      'h',
      '12.5',
      '5500',
      '0',
      '20',
    ],
    ['Maintenance du site, novembre 2026', 'mois', '1', '18000', '0', '20'],
    [
      'Catalogue d’automne : mise en page de 48 pages en français et en espagnol, deux allers-retours de corrections et préparation des fichiers pour l’imprimeur compris',
      null,
      '1',
      '124000',
      '10',
      '20',
    ],
    ['Pain au levain, miche de 1 kg', 'pce', '24', '385', '0', '5.5'],
    ['Livre « Cœurs et garçons », relié', 'pce', '15', '1995.5', '5', '5.5'],
    ['Livraison', null, '1', '1250', '0', '10'],
  ],
  en: [
    ['Visual identity: logo, stationery and brand guidelines', 'hrs', '12.5', '5500', '0', '20'],
    ['Website maintenance, November 2026', 'month', '1', '18000', '0', '20'],
    [
      'Autumn catalogue: layout of 48 pages in English and Spanish, including two rounds of corrections and print-ready files for the printer',
      null,
      '1',
      '124000',
      '10',
      '20',
    ],
    ['Sourdough bread, 1 kg loaf', 'pcs', '24', '385', '0', '0'],
    ['Book “Łódź to Ζάκυνθος”, hardcover', 'pcs', '15', '1995.5', '5', '0'],
    ['Delivery', null, '1', '1250', '0', '5'],
  ],
} as const;

const notes = {
  es: 'Gracias por su confianza. El material se entrega en los formatos acordados; los archivos de trabajo se conservan dos años.\nOperación asegurada. Devoluciones en 14 días.',
  fr: 'Merci de votre confiance. Pénalités de retard : trois fois le taux d’intérêt légal. Indemnité forfaitaire pour frais de recouvrement : 40 €.',
  en: 'Thank you for your business. Working files are kept for two years.',
};

function sampleLines(language: Language, count: number): DocumentLine[] {
  return Array.from({ length: count }, (_, index) => {
    const [description, unit, quantity, unit_price, discount, tax_rate] =
      goods[language][index % 6] ?? goods.es[0];
    const net = Math.round((Number(quantity) * Number(unit_price) * (100 - Number(discount))) / 100);
    return { position: index + 1, description, quantity, unit, unit_price, discount, tax_rate, net };
  });
}

/** An invoice of `count` lines; `change` replaces parts of it. */
export function sampleInvoice(
  language: Language,
  count: number,
  change: Partial<DocumentSnapshot> = {},
): DocumentSnapshot {
  const lines = sampleLines(language, count);
  const rates = [...new Set(lines.map((line) => line.tax_rate))].sort((a, b) => Number(b) - Number(a));
  const taxes = rates.map((rate) => {
    const base = lines.filter((line) => line.tax_rate === rate).reduce((sum, line) => sum + line.net, 0);
    return { rate, base, amount: Math.round((base * Number(rate)) / 100) };
  });
  const subtotal = lines.reduce((sum, line) => sum + line.net, 0);
  const tax_total = taxes.reduce((sum, tax) => sum + tax.amount, 0);
  return {
    ...{ version: 1, kind: 'invoice', number: 'F2026-0012', currency: 'EUR', language },
    ...{
      issued_on: '2026-11-03',
      due_on: '2026-12-03',
      reference: 'Pedido 4500018832',
      notes: notes[language],
    },
    seller: {
      ...{
        name: 'Estudio Zaguán, S.L.',
        tax_id: 'B12345674',
        email: 'hola@estudiozaguan.es',
        phone: '+34 910 000 000',
      },
      address: {
        line1: 'Calle del Almendro, 14',
        line2: '2.º izquierda',
        postal_code: '28005',
        city: 'Madrid',
        region: null,
        country: 'ES',
      },
      ...{ color: '#0f766e', logo: null },
    },
    buyer: {
      ...{
        name: 'Peñalver & Żuk Distribución, S.A.',
        tax_id: 'A87654321',
        email: 'ana@cliente.test',
        phone: null,
      },
      address: {
        line1: 'Avinguda Diagonal, 211',
        line2: null,
        postal_code: '08018',
        city: 'Barcelona',
        region: null,
        country: 'ES',
      },
    },
    ...{ lines, taxes, subtotal, tax_total, total: subtotal + tax_total },
    transfer: {
      iban: 'ES9121000418450200051332',
      bic: 'CAIXESBBXXX',
      holder: 'Estudio Zaguán, S.L.',
      reference: 'RF12F20260001',
    },
    ...change,
  };
}
