import type { Certificate } from '../../domain/certificate.ts';
import type { Language } from '../../domain/language.ts';
import { sampleInvoice } from './sample.ts';

/** What proves an accepted quote, for the tests of its PDF; `change` replaces parts of it. */
export function sampleCertificate(language: Language, change: Partial<Certificate> = {}): Certificate {
  return {
    snapshot: { ...sampleInvoice(language, 2), kind: 'quote', number: 'P2026-0007' },
    ...{ decision: 'accepted', name: 'Ana Peñalver', reason: null, signature: 'drawn' },
    drawing: [
      [10, 10, 500, 300, 990, 20],
      [700, 390],
    ],
    ...{ at: '2026-07-14T22:30:05.123456+00:00', time_zone: 'Europe/Madrid', session: 'link' },
    ...{ address: '203.0.113.9', browser: 'Mozilla/5.0 (Prueba)', sha256: '0f'.repeat(32) },
    ...change,
  };
}
