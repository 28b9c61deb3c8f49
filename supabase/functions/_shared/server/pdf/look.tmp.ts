import { writeFileSync } from 'node:fs';
import { renderDocumentPdf } from '/work/main/supabase/functions/_shared/server/pdf/render-document.ts';
import { sampleInvoice } from '/work/main/supabase/functions/_shared/server/pdf/sample.ts';

for (const l of ['es', 'fr', 'en'] as const)
  for (const n of [6, 38, 212])
    writeFileSync(`/tmp/zg-pdf/${l}-${n}.pdf`, await renderDocumentPdf(sampleInvoice(l, n)));
const w = 'Donaudampfschifffahrtsgesellschaft'.repeat(300);
const s = sampleInvoice('fr', 3);
writeFileSync(
  '/tmp/zg-pdf/hostile.pdf',
  await renderDocumentPdf({
    ...s,
    number: w,
    reference: w,
    kind: 'purchase_order',
    notes: 'שלום 👩 ' + w.slice(0, 500),
    total: 9007199254740991,
    subtotal: -9007199254740991,
    seller: { ...s.seller, name: w, color: '#ffe000', address: { ...s.seller.address, city: w } },
    lines: s.lines.map((l) => ({
      ...l,
      description: w.slice(0, 8000),
      unit: 'kilogrammes de pommes',
      net: 900719925474099,
    })),
  }),
);
writeFileSync(
  '/tmp/zg-pdf/jpy.pdf',
  await renderDocumentPdf(
    sampleInvoice('en', 5, {
      currency: 'JPY',
      kind: 'credit_note',
      buyer: {
        ...s.buyer,
        name: 'Ćwikła Ζάκυνθος Жук ООО',
        address: {
          line1: '1 High St',
          line2: null,
          postal_code: 'SW1A 1AA',
          city: 'London',
          region: null,
          country: 'GB',
        },
      },
    }),
  ),
);
