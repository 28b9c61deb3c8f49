import { formatCount } from '@shared/decimal.ts';

/** Words about the account statement. Those it shares with paper come from the words of paper. */
export const statement = {
  text: 'Lo que se te ha facturado y lo que has pagado, con el saldo después de cada movimiento.',
  textOfContact: (contact: string) => `La cuenta de ${contact}, con el saldo después de cada movimiento.`,
  asOf: (date: string) => `A ${date}`,
  seeInvoices: 'Ver facturas',
  nothingOwed: 'No hay ninguna factura pendiente.',
  invoiceCount: (count: number) => (count === 1 ? '1 factura' : `${formatCount(count, 'es')} facturas`),
  movements: 'Movimientos',
  period: 'Periodo',
  periods: {
    year: 'Este año',
    'last-year': 'El año pasado',
    'twelve-months': 'Últimos 12 meses',
    all: 'Todo',
    custom: 'Otras fechas',
  },
  from: 'Desde',
  to: 'Hasta',
  backwards: 'Es anterior a la primera fecha.',
  count: (count: number, written: string, period: string) =>
    `${written} ${count === 1 ? 'movimiento' : 'movimientos'} · ${period}`,
  noMovements: 'Ningún movimiento en este periodo',
  noMovementsText: 'Elige otras fechas para ver más.',
  downloadPdf: 'Descargar PDF',
  downloadCsv: 'Descargar CSV',
  tooLong: (has: string, most: string) =>
    `Este periodo tiene ${has} movimientos y en un PDF caben ${most}. Elige un periodo más corto o descarga el CSV.`,
  reading: 'Leyendo los movimientos',
  open: 'Ver extracto',
};
