import assert from 'node:assert/strict';
import fc from 'npm:fast-check@4.10.2';
import { readPdf } from './reading.ts';
import { renderCertificatePdf } from './render-certificate.ts';
import { renderDocumentPdf } from './render-document.ts';
import { renderStatementPdf } from './render-statement.ts';
import { sampleInvoice } from './sample.ts';
import { sampleCertificate } from './sample-certificate.ts';
import { sampleStatement } from './sample-statement.ts';

const papers = {
  invoice: (name: string) => {
    const { buyer, ...rest } = sampleInvoice('es', 1);
    return renderDocumentPdf({ ...rest, buyer: { ...buyer, name } });
  },
  statement: (name: string) => {
    const account = sampleStatement('es', 1);
    return renderStatementPdf({ ...account, buyer: { ...account.buyer, name } });
  },
  certificate: (name: string) => renderCertificatePdf(sampleCertificate('es', { name })),
};

type Kind = keyof typeof papers;

/** `gaps` is what stands for nothing in the text that is read: line ends, and where asked every blank. */
async function readsWhole(kind: Kind, name: string, gaps = /\n/g): Promise<void> {
  const { pages } = await readPdf(await papers[kind](name));
  const text = (pages[0] ?? '').replaceAll(gaps, '').normalize('NFC');
  assert.ok(text.includes(name.normalize('NFC')), `${name} in a ${kind}: ${text}`);
}

Deno.test('a text reads back whole whatever was drawn before it', async () => {
  for (const kind of ['invoice', 'statement', 'certificate'] as const)
    for (const name of [
      'Ñuño Íñiguez',
      'NORA IBARRA',
      'D’Ors… e Hijos',
      'L’Àgora ’n’',
      'Ángel ANGEL ἈΝΝΑ ANNA АННА',
      'i ı ï ǐ j',
    ])
      await readsWhole(kind, name);
});

/** Signs that share glyphs, or are made of others: accents, ellipses, apostrophes, look-alikes of three alphabets. */
const sign = fc.constantFrom(
  ...Array.from('AaÁáÀàÄäÅåNnÑñIiÍíïıOoÓóÖöØøUuÜüCcÇçSsŠšZzŽžEeÉéĲĳŁłŐőȘșΑαΆάΝΙΟАаІіОоЇї…’‘“”·.,;:ªº°½²/'),
);

Deno.test('any sequence of papers in one process reads back whole', async () => {
  const name = fc.array(sign, { minLength: 1, maxLength: 16 }).map((signs) => `x${signs.join('')}x`);
  const kind = fc.constantFrom<Kind>('invoice', 'statement', 'certificate');
  const sequence = fc.array(fc.tuple(kind, name), { minLength: 2, maxLength: 4 });
  const check = fc.asyncProperty(sequence, async (each) => {
    // Two diaereses side by side are kerned apart, and pdf.js reads a gap that wide as a blank (ïï, as no word has).
    for (const [one, text] of each) await readsWhole(one, text, /\s/g);
  });
  await fc.assert(check, { numRuns: 15 });
});
