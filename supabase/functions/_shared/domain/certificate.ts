import { z } from 'zod';
import { fileName } from './document-file-name.ts';
import { decisionSchema } from './document-page.ts';
import { documentSnapshotSchema } from './document-snapshot.ts';
import { certificateWords } from './paper-words/certificate.ts';

/** All that proves an answer to a quote: SQL's `decision_certificate`. */
export const certificateSchema = decisionSchema.required().extend({
  snapshot: documentSnapshotSchema,
  /** IANA name of the merchant's zone. */
  time_zone: z.string(),
  session: z.enum(['password', 'link']),
});

export type Certificate = z.infer<typeof certificateSchema>;

/** `Certificado de aceptación P2026-0001`, in the document's language. */
export function certificateTitle({ decision, snapshot }: Pick<Certificate, 'decision' | 'snapshot'>): string {
  return `${certificateWords[snapshot.language].titles[decision]} ${snapshot.number}`;
}

export function certificateFileName(certificate: Certificate): string {
  return fileName(certificateTitle(certificate), 'pdf');
}
