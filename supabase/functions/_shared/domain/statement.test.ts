import { expect, test } from 'vitest';
import type { Movement } from './statement.ts';
import { statementCsv } from './statement-csv.ts';
import { statementFileName } from './statement-file.ts';
import { movementName, movementNumbers, periodName } from './statement-names.ts';

const document = (number: string, kind: Movement['documents'][number]['kind'] = 'invoice') => ({
  ...{ id: '00000000-0000-7000-8000-000000000000', kind, number },
});
const movement = (fields: Partial<Movement>): Movement => ({
  ...{ id: '00000000-0000-7000-8000-000000000000', on: '2026-03-09', kind: 'invoice', due_on: null },
  ...{ documents: [document('F2026-0001')], amount: 12_100, balance: 12_100 },
  ...fields,
});
const movements = [
  movement({ due_on: '2026-04-08' }),
  movement({
    kind: 'payment',
    documents: [document('F2026-0001'), document('=2+2')],
    amount: -7_050,
    balance: 5_050,
  }),
  movement({
    kind: 'credit_note',
    documents: [document('R2026-0001', 'credit_note')],
    amount: -6_000,
    balance: -950,
  }),
  movement({ kind: 'void', amount: -1, balance: -951 }),
  movement({ kind: 'of later days', documents: [], amount: 1, balance: -950 }),
];
const account = { opening: 0, closing: -950, currency: 'EUR' };
const year = { from: '2026-01-01', to: '2026-12-31' };

test('C9 in Spain the spreadsheet parts cells by semicolons and writes decimals with a comma', () => {
  expect(statementCsv(account, movements, year, 'es').split('\r\n')).toEqual([
    '\ufeff"Fecha";"Concepto";"Documentos";"Vencimiento";"Cargo";"Abono";"Saldo";"Divisa"',
    '"2026-01-01";"Saldo inicial";;;;;0,00;"EUR"',
    '"2026-03-09";"Factura";"F2026-0001";"2026-04-08";121,00;;121,00;"EUR"',
    '"2026-03-09";"Pago";"F2026-0001, =2+2";;;70,50;50,50;"EUR"',
    '"2026-03-09";"Factura rectificativa";"R2026-0001";;;60,00;-9,50;"EUR"',
    '"2026-03-09";"Anulación";"F2026-0001";;;0,01;-9,51;"EUR"',
    '"2026-03-09";"Movimiento";;;0,01;;-9,50;"EUR"',
    '"2026-12-31";"Saldo final";;;;;-9,50;"EUR"',
    '',
  ]);
});

test('C9 in English by commas and with a point; a number that looks like a formula is text', () => {
  const [, first, , last] = statementCsv(
    { opening: -5, closing: 7, currency: 'JPY' },
    [movement({ kind: 'payment', documents: [document('=2+2')], amount: -7, balance: 7 })],
    { from: null, to: null },
    'en',
  ).split('\r\n');
  expect(first).toBe(',"Opening balance",,,,,-5,"JPY"');
  expect(last).toBe(',"Closing balance",,,,,7,"JPY"');
  expect(statementCsv(account, [movement({ documents: [document('=2+2')] })], year, 'en')).toContain(
    `,"'=2+2",`,
  );
});

test('a movement is called by its document, by what was done, or at least a movement', () => {
  expect(movements.map((one) => movementName(one, 'fr'))).toEqual([
    ...['Facture', 'Paiement', 'Avoir', 'Annulation', 'Mouvement'],
  ]);
  const back = ['refund', 'refund_failed', 'dispute', 'dispute_won'].map((kind) => movement({ kind }));
  expect(back.map((one) => movementName(one, 'es'))).toEqual([
    ...['Devolución', 'Devolución anulada', 'Devolución bancaria', 'Devolución bancaria anulada'],
  ]);
});

test('of many documents some are named and the others counted', () => {
  const documents = ['1', '2', '3', '4', '5'].map((number) => document(number));
  expect(movementNumbers({ documents }, 'es', 5)).toBe('1, 2, 3, 4, 5');
  expect(movementNumbers({ documents }, 'es', 3)).toBe('1, 2, 3 y 2 más');
  expect(movementNumbers({ documents: [] }, 'es', 3)).toBe('');
});

test('a period has a name, with one end, with both and with none', () => {
  expect(periodName(year, 'es')).toBe('1 ene 2026 – 31 dic 2026');
  expect(periodName({ ...year, to: null }, 'en')).toBe('Since 1 Jan 2026');
  expect(periodName({ ...year, from: null }, 'fr')).toBe('Jusqu’au 31 déc. 2026');
  expect(periodName({ from: null, to: null }, 'es')).toBe('Todos los movimientos');
});

test('a file is called by account and period, whatever the contact is called', () => {
  expect(statementFileName('Ana / Hijos: "S. L."', year, 'es', 'csv')).toBe(
    'Extracto de cuenta Ana - Hijos- -S. L.- 2026-01-01 2026-12-31.csv',
  );
  expect(statementFileName('x'.repeat(300), { from: null, to: null }, 'en', 'pdf').length).toBeLessThan(105);
  // Cut within a pair of signs it would be no text, and the header that names the file would fail.
  for (const before of [49, 75, 76]) {
    const name = statementFileName(`${'x'.repeat(before)}${'😀'.repeat(60)}`, year, 'es', 'pdf');
    expect(encodeURIComponent(name)).not.toBe('');
  }
});
