import assert from 'node:assert/strict';
import { renderDocumentPdf } from './render-document.ts';
import { sampleInvoice } from './sample.ts';

const latin1 = new TextDecoder('latin1');

const pageCount = (pdf: Uint8Array) => latin1.decode(pdf).match(/\/Type \/Page\b(?!s)/g)?.length;

for (const [lines, pages] of [
  [6, 1],
  [38, 3],
  [212, 10],
] as const) {
  Deno.test(`an invoice of ${lines} lines fills ${pages} page(s)`, async () => {
    const pdf = await renderDocumentPdf(sampleInvoice('en', lines));
    assert.equal(latin1.decode(pdf.subarray(0, 8)), '%PDF-1.7');
    assert.equal(pageCount(pdf), pages);
  });
}

Deno.test('the same document gives the same bytes, another document others', async () => {
  const first = await renderDocumentPdf(sampleInvoice('es', 38));
  await renderDocumentPdf(sampleInvoice('fr', 6, { notes: 'Łódź Ζάκυνθος Жук' }));
  assert.deepEqual(await renderDocumentPdf(sampleInvoice('es', 38)), first);
  assert.notDeepEqual(await renderDocumentPdf(sampleInvoice('es', 38, { number: 'F2026-0013' })), first);
});

const readsFreely = Deno.permissions.querySync({ name: 'read' }).state;

Deno.test('no file is read: the fonts are code', async () => {
  assert.notEqual(
    readsFreely,
    'granted',
    'run these tests with --allow-read=node_modules, or this one proves nothing',
  );
  assert.ok((await renderDocumentPdf(sampleInvoice('en', 1))).length > 10_000);
});

const hostile: Record<string, string> = {
  'a word of 10,000 letters': 'W'.repeat(10_000),
  '10,000 characters of prose': 'Lorem ipsum dolor sit amet, '.repeat(360),
  'ten thousand line breaks': `x${'\n'.repeat(9_999)}x`,
  'control characters': 'a\u0000b\u0007c\u001bd\u007fe\u0085f\ufefeg',
  'right to left and overrides': 'שלום مرحبا \u202eevil\u202c \u2066x\u2069',
  'emoji, lone surrogates, unassigned': '👩‍👩‍👧 \ud83d \udc00 \u{e000} \u{378}',
  'PDF and XML syntax': ') Tj ET /Type /Page <</A (x)>> endstream & <script> %%EOF',
  'combining marks without end': `e${'\u0301'.repeat(2_000)}`,
};

for (const [name, text] of Object.entries(hostile)) {
  Deno.test(`hostile text in every field: ${name}`, async () => {
    const sample = sampleInvoice('fr', 2);
    const address = { line1: text, line2: text, postal_code: text, city: text, region: text, country: text };
    const party = { name: text, tax_id: text, email: text, phone: text, address };
    const pdf = await renderDocumentPdf({
      ...sample,
      ...{ number: text, reference: text, notes: text },
      seller: { ...sample.seller, ...party },
      buyer: party,
      lines: sample.lines.map((line) => ({ ...line, description: text, unit: text })),
      transfer: { iban: text, bic: text, holder: text, reference: text },
    });
    assert.ok(latin1.decode(pdf).trimEnd().endsWith('%%EOF'));
  });
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const decode = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

Deno.test('a logo stands in place of the name; a damaged one is left out', async () => {
  const plain = await renderDocumentPdf(sampleInvoice('es', 1));
  const withLogo = await renderDocumentPdf(sampleInvoice('es', 1), { logo: decode(pixel) });
  assert.match(latin1.decode(withLogo), /\/Subtype \/Image/);
  const damaged = decode(pixel);
  damaged.fill(0xff, 45);
  for (const logo of [
    damaged,
    new Uint8Array(),
    new Uint8Array([0xff, 0xd8, 0xff]),
    new TextEncoder().encode('<svg/>'),
  ]) {
    assert.deepEqual(await renderDocumentPdf(sampleInvoice('es', 1), { logo }), plain);
  }
});
