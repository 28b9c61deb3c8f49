import assert from 'node:assert/strict';
import { certificateFileName } from '../../domain/certificate.ts';
import { drawingLimits } from '../../domain/drawing-box.ts';
import { drawingPath } from '../../domain/drawing-path.ts';
import { readPdf } from './reading.ts';
import { renderCertificatePdf } from './render-certificate.ts';
import { sampleCertificate } from './sample-certificate.ts';

Deno.test('D2 a certificate says who accepted what, when in both zones, from where, and of which bytes', async () => {
  const paper = sampleCertificate('es');
  const bytes = await renderCertificatePdf(paper);
  assert.deepEqual(await renderCertificatePdf(paper), bytes);
  const { pages, trees, info, outside } = await readPdf(bytes);
  assert.equal(pages.length, 1);
  assert.equal(outside, 0);
  const page = (pages[0] ?? '').replaceAll(/\s+/g, ' ');
  for (const text of [
    ...[
      'Certificado de aceptación',
      'Presupuesto P2026-0007',
      'Estudio Zaguán, S.L.',
      'Aceptado',
      'Ana Peñalver',
    ],
    ...[
      'Firma manuscrita',
      '14 de julio de 2026',
      '22:30:05 UTC',
      'Fecha y hora (Europe/Madrid)',
      '15 de julio de 2026',
    ],
    ...['0:30:05', '203.0.113.9', 'Mozilla/5.0 (Prueba)', '0f'.repeat(32), 'Con un enlace personal'],
    '«Presupuesto P2026-0007.pdf»',
  ])
    assert.ok(page.includes(text), `${text} in ${page}`);
  assert.ok(trees[0]?.includes('Firma de Ana Peñalver'));
  assert.equal(info.Title, 'Certificado de aceptación P2026-0007');
  assert.equal(certificateFileName(paper), 'Certificado de aceptación P2026-0007.pdf');
});

Deno.test('D1 a refusal has its reason and no signature, and says what is not known', async () => {
  const declined = {
    decision: 'declined',
    signature: null,
    drawing: null,
    reason: 'Too <b>dear</b>',
  } as const;
  const paper = sampleCertificate('en', { ...declined, address: null, browser: null });
  const { pages, trees } = await readPdf(await renderCertificatePdf(paper));
  for (const text of ['Certificate of refusal', 'Declined', 'Too <b>dear</b>', 'Not known'])
    assert.ok(pages[0]?.includes(text), text);
  assert.ok(!trees[0]?.includes('’s signature'));
});

Deno.test('the longest answer that is let in is drawn within its pages', async () => {
  const stroke = Array.from({ length: drawingLimits.numbers }, (_, index) => (index * 37) % 400);
  const longest = { drawing: [stroke], name: 'Ñ'.repeat(200), browser: 'W'.repeat(400) };
  const reason = { reason: `${'Ñ'.repeat(500)}\n\n${'a '.repeat(249)}` };
  const { outside } = await readPdf(
    await renderCertificatePdf(sampleCertificate('fr', { ...longest, ...reason })),
  );
  assert.equal(outside, 0);
});

Deno.test('a path runs through what the pen touched, and a dot is seen', () => {
  assert.equal(drawingPath([[1, 2, 3, 4, 5, 6]]), 'M1 2Q3 4 4 5L5 6');
  assert.equal(drawingPath([[1, 2]]), 'M1 2l1 0');
  assert.equal(
    drawingPath([
      [1, 2, 3, 4],
      [9, 9],
    ]),
    'M1 2L3 4M9 9l1 0',
  );
  assert.equal(drawingPath([]), '');
});
