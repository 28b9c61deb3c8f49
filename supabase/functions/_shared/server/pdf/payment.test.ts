import assert from 'node:assert/strict';
import { epcQrPayload } from '../../domain/epc-qr.ts';
import { languages } from '../../domain/language.ts';
import { paperWords } from '../../domain/paper-words/index.ts';
import { readQr } from './qr-reading.ts';
import { readPdf } from './reading.ts';
import { renderDocumentPdf } from './render-document.ts';
import { sampleInvoice } from './sample.ts';

const invoice = sampleInvoice('es', 2);

/** A reader's program gives any space as a space. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

Deno.test('the code asks for what is owed, and ends with its last element', async () => {
  assert.ok(invoice.transfer);
  for (const owed of [invoice.total, 12_345, 1]) {
    const code = readQr(await renderDocumentPdf(invoice, { standing: { owed, state: 'due' } }));
    assert.equal(code, epcQrPayload(invoice.transfer, owed, 'EUR'));
    assert.deepEqual(code?.split('\n').slice(7), [`EUR${(owed / 100).toFixed(2)}`, '', 'RF12F20260001']);
  }
});

Deno.test('an invoice of which nothing was paid is the paper that was issued', async () => {
  const standing = { owed: invoice.total, state: 'due' } as const;
  assert.deepEqual(await renderDocumentPdf(invoice, { standing }), await renderDocumentPdf(invoice));
});

for (const language of languages) {
  const words = paperWords[language];
  const sample = sampleInvoice(language, 2);
  Deno.test(`what was paid and what is owed are said: ${language}`, async () => {
    const { pages } = await readPdf(
      await renderDocumentPdf(sample, { standing: { owed: 12_345, state: 'due' } }),
    );
    assert.ok(pages[0]?.includes(words.settled));
    assert.equal(pages[0]?.split(words.owed).length, 3, 'in the sums and beside the code');
    assert.match(pages[0] ?? '', /123[.,]45/);
  });

  Deno.test(`what is paid, disputed or void asks for nothing and says which: ${language}`, async () => {
    const said = { due: words.paid, disputed: words.disputed, void: words.void };
    for (const state of ['due', 'disputed', 'void'] as const) {
      const bytes = await renderDocumentPdf(sample, { standing: { owed: 0, state } });
      assert.equal(readQr(bytes), null);
      const { pages } = await readPdf(bytes);
      assert.ok(!pages[0]?.includes('IBAN'));
      const page = plain(pages[0] ?? '');
      for (const [other, text] of Object.entries(said))
        assert.equal(page.includes(plain(text)), other === state, `${other} in ${state}`);
      assert.equal(page.includes(plain(words.settled)), state === 'due', 'only what is paid was paid');
    }
  });
}

Deno.test('no code where it cannot say it: another currency', async () => {
  assert.equal(readQr(await renderDocumentPdf({ ...invoice, currency: 'USD' })), null);
});
