import assert from 'node:assert/strict';
import { MAX_STATEMENT_MOVEMENTS } from '../../domain/statement-file.ts';
import { figureAfter, readPdf } from './reading.ts';
import { renderStatementPdf } from './render-statement.ts';
import { sampleStatement } from './sample-statement.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

Deno.test('C9 one page says whose account it is, each movement with its balance, what is owed and how late', async () => {
  const { pages, info, outside } = await readPdf(await renderStatementPdf(sampleStatement('es', 5)));
  assert.equal(pages.length, 1);
  const page = plain(pages[0]);
  for (const text of [
    ...[
      'Extracto de cuenta',
      '1 ene 2026 – 31 dic 2026',
      'Estudio Zaguán, S.L.',
      'Peñalver & Żuk Distribución, S.A.',
    ],
    ...[
      'Saldo inicial',
      'Factura F2026-0100',
      '600,00',
      '5.088,07',
      'Saldo final',
      'Sin vencer',
      'Facturas rectificativas',
    ],
    ...['−300,00', '-300,00'].filter((sign) => page.includes(sign)),
  ])
    assert.ok(page.includes(text), text);
  assert.equal(plain(figureAfter(pages[0], 'Pagos sin aplicar')).replace('−', '-'), '-50,00');
  assert.equal(plain(figureAfter(pages[0], 'Más de 90 días')), '1');
  assert.equal(info.Title, 'Extracto de cuenta · Peñalver & Żuk Distribución, S.A.');
  assert.equal(info.Language, 'es');
  assert.equal(outside, 0);
});

Deno.test('C9 over several pages the heads are repeated and the balance is carried on', async () => {
  const account = sampleStatement('fr', 90);
  const { pages, trees, outside } = await readPdf(await renderStatementPdf(account));
  assert.ok(pages.length > 2);
  assert.equal(outside, 0);
  for (let page = 0; page + 1 < pages.length; page++) {
    const carried = figureAfter(pages[page], 'À reporter');
    assert.equal(figureAfter(pages[page + 1], 'Report'), carried);
    assert.ok(
      account.movements.some(({ balance }) => figures(balance) === digits(carried)),
      carried,
    );
  }
  pages.forEach((page, index) => {
    assert.ok(page.includes('Libellé'));
    assert.ok(page.includes(`Page ${index + 1} sur ${pages.length}`), page.slice(-200));
  });
  for (const role of ['H1', 'Table', 'TR', 'TH', 'TD'])
    assert.ok(trees[0]?.includes(`"role":"${role}"`), role);
});

const digits = (text: string) => text.replace(/\D/g, '');
const figures = (minor: number) => String(minor);

Deno.test('C9 a period in which nothing moved says so', async () => {
  const change = { ageing: [], credit_notes: 0, held: 448_807, now: -448_807 };
  const { pages } = await readPdf(await renderStatementPdf(sampleStatement('en', 0, change)));
  assert.ok(pages[0]?.includes('No transactions in this period.'));
  assert.ok(pages[0]?.includes('Credit balance'));
});

Deno.test('as many movements as a paper may hold are drawn, whatever they are called', async () => {
  const account = sampleStatement('es', MAX_STATEMENT_MOVEMENTS);
  const bytes = await renderStatementPdf(account);
  assert.deepEqual(await renderStatementPdf(account), bytes);
  const word = 'Ñ'.repeat(4_000);
  const hostile = sampleStatement('es', 2);
  const buyer = { ...hostile.buyer, name: word };
  const movements = hostile.movements.map((movement) => ({
    ...movement,
    balance: Number.MAX_SAFE_INTEGER,
    documents: Array.from({ length: 9 }, () => ({ ...(movement.documents[0] ?? never()), number: word })),
  }));
  const { outside } = await readPdf(await renderStatementPdf({ ...hostile, buyer, movements }));
  assert.equal(outside, 0);
});

function never(): never {
  throw new Error('Each has a document');
}
