import assert from 'node:assert/strict';
import { asHtml, asText, type Letter } from './letter.ts';

const letter: Letter = {
  subject: 'Recibo <1>',
  paragraphs: ['Hola, <script>alert(1)</script> & "compañía":'],
  table: { title: 'Aplicado a', rows: [['Factura F2026-0001', '121,00 €']] },
  action: { label: 'Ver', url: 'https://portal.test/demo/invoices?a=1&b="x"' },
  footer: 'De Demo SL',
  color: '#1f5f5b',
  language: 'es',
};

Deno.test('what people wrote is text in HTML', () => {
  const html = asHtml(letter);
  assert.ok(!html.includes('<script>'));
  assert.ok(html.includes('Hola, &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;compañía&quot;:'));
  assert.ok(html.includes('href="https://portal.test/demo/invoices?a=1&amp;b=&quot;x&quot;"'));
});

Deno.test('both parts say the same', () => {
  const html = asHtml(letter);
  const text = asText(letter);
  for (const part of ['Factura F2026-0001', '121,00 €', 'De Demo SL']) {
    assert.ok(html.includes(part), part);
    assert.ok(text.includes(part), part);
  }
  assert.ok(text.includes('https://portal.test/demo/invoices?a=1&b="x"'));
});

Deno.test('a letter without table and button leaves no trace of them', () => {
  const { table: _table, action: _action, ...plain } = letter;
  assert.equal(asText(plain), 'Hola, <script>alert(1)</script> & "compañía":\n\n-- \nDe Demo SL\n');
  assert.ok(!asHtml(plain).includes('<a '));
});
