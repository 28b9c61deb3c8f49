/** What a document charges for: description, unit, price of one (minor units), tax in per cent. */
export type Work = readonly [description: string, unit: string, unit_price: number, tax_rate: number];

/** What the carpentry makes, and does. */
export const carpentryWork: readonly Work[] = [
  ['Estantería de roble macizo, barnizada al agua', 'm', 18_450, 21],
  ['Montaje en domicilio', 'h', 3_600, 21],
  ['Encimera de haya, canto redondeado', 'm²', 21_300, 21],
  ['Reparación de puerta y ajuste de bisagras', 'ud.', 6_850, 10],
  ['Armario empotrado con puertas correderas', 'ud.', 92_500, 21],
  ['Lijado y barnizado de tarima', 'm²', 2_475, 10],
  ['Mesa de reuniones de nogal, 240 × 100 cm', 'ud.', 148_000, 21],
  ['Rodapié lacado en blanco', 'm', 895, 21],
  ['Ventana de madera con doble acristalamiento', 'ud.', 48_700, 21],
  ['Transporte y descarga', 'ud.', 2_500, 21],
];

/** Charged too much once, and given back. */
export const repair: Work = ['Abono: reparación facturada dos veces', 'ud.', 6_850, 10];

/** What it buys. */
export const supplies: readonly Work[] = [
  ['Tablero de roble, 30 mm', 'm²', 6_240, 21],
  ['Listón de haya, 40 × 40 mm', 'm', 385, 21],
  ['Bisagra de cazoleta con freno', 'ud.', 412, 21],
  ['Barniz al agua, satinado', 'l', 1_890, 21],
];

/** What the bookshop sells. Books bear 4 % in Spain. */
export const books: readonly Work[] = [
  ['Manual de diseño de interiores, 2.ª edición', 'ud.', 3_365, 4],
  ['Atlas de maderas de la península', 'ud.', 4_712, 4],
  ['Cuadernos de dibujo, 120 g', 'ud.', 640, 21],
];
