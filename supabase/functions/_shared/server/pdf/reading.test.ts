import assert from 'node:assert/strict';
import type { DocumentSnapshot } from '../../domain/document-snapshot.ts';
import { figureAfter, readPdf } from './reading.ts';
import { renderDocumentPdf } from './render-document.ts';
import { sampleInvoice } from './sample.ts';

const read = async (snapshot: DocumentSnapshot) => readPdf(await renderDocumentPdf(snapshot));

Deno.test('the text can be read and searched, accents, currency and other alphabets included', async () => {
  const sample = sampleInvoice('es', 6);
  const { pages } = await read({ ...sample, buyer: { ...sample.buyer, name: 'Ćwikła Ζάκυνθος Жук' } });
  for (const text of [
    'Factura',
    'F2026-0012',
    '3 de noviembre de 2026',
    'Libro «Ñandúes y cigüeñas», tapa dura',
  ]) {
    assert.ok(pages[0]?.includes(text), text);
  }
  for (const text of [
    'Ćwikła Ζάκυνθος Жук',
    '2.805,62\u00a0€',
    'ES91\u00a02100\u00a00418\u00a04502\u00a00005\u00a01332',
  ]) {
    assert.ok(pages[0]?.replaceAll('\u00a0', ' ').includes(text.replaceAll('\u00a0', ' ')), text);
  }
});

Deno.test('title, author and language are set, whatever signs they contain', async () => {
  const sample = sampleInvoice('fr', 1);
  const { info, metadata } = await read({ ...sample, seller: { ...sample.seller, name: 'A & B <Söhne>' } });
  assert.equal(info.Title, 'Facture F2026-0012');
  assert.equal(info.Author, 'A & B <Söhne>');
  assert.equal(info.Language, 'fr');
  assert.equal(metadata?.get('dc:title'), 'Facture F2026-0012');
  assert.deepEqual(metadata?.get('dc:creator'), ['A & B <Söhne>']);
});

Deno.test('a purchase order is the paper of the merchant, who buys, and each party is called what it is', async () => {
  const sample = sampleInvoice('es', 1);
  const { pages, info } = await read({
    ...sample,
    kind: 'purchase_order',
    seller: { ...sample.seller, name: 'Maderas Duero', tax_id: null },
    buyer: { ...sample.buyer, name: 'Taller Olmedo', tax_id: 'B47283916' },
  });
  assert.match(pages[0] ?? '', /Proveedor\s+Maderas Duero[\s\S]*Comprador\s+Taller Olmedo/);
  assert.match(pages[0] ?? '', /Taller Olmedo · NIF B47283916/);
  assert.equal(info.Author, 'Taller Olmedo');
});

Deno.test('each page carries the sum on to the next, and the last has the total', async () => {
  const { pages } = await read(sampleInvoice('es', 38));
  assert.equal(pages.length, 3);
  for (const page of [0, 1]) {
    const carried = figureAfter(pages[page], 'Suma y sigue');
    assert.match(carried, /^\d[\d.]*,\d\d$/);
    assert.equal(figureAfter(pages[page + 1], 'Suma anterior'), carried);
    assert.ok(!pages[page]?.includes('Titular'));
  }
  pages.forEach((text, index) => {
    assert.ok(text.includes(`Página ${index + 1} de 3`));
    assert.ok(text.includes('Descripción'), 'the heads are repeated');
  });
  assert.ok(pages[2]?.includes('Titular'));
});

Deno.test('the structure names heading, table, cells and figure for those who listen', async () => {
  const { trees } = await read(sampleInvoice('es', 6));
  for (const role of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
    assert.ok(trees[0]?.includes(`"role":"${role}"`), role);
  }
  assert.ok(trees[0]?.includes('Código QR con los datos de la transferencia'));
});

Deno.test('a text without end leaves no margin and no page', async () => {
  const word = 'Wünschelrute'.repeat(800);
  const sample = sampleInvoice('fr', 3, {
    number: word,
    reference: word,
    notes: word,
    total: Number.MAX_SAFE_INTEGER,
  });
  const address = { line1: word, line2: word, postal_code: word, city: word, region: word, country: word };
  const { outside } = await read({
    ...sample,
    buyer: { ...sample.buyer, name: word, tax_id: word, email: word, address },
    lines: sample.lines.map((line) => ({ ...line, description: word, unit: word, net: 10 ** 14 })),
  });
  assert.equal(outside, 0);
});
