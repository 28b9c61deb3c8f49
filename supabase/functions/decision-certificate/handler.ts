import type { z } from 'zod';
import { certificateFileName, certificateSchema } from '../_shared/domain/certificate.ts';
import type { decisionCertificate } from '../_shared/domain/contracts/decision-certificate.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { asServer } from '../_shared/server/clients.ts';
import { disposition } from '../_shared/server/disposition.ts';
import { readableDocument } from '../_shared/server/document-right.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { fetchLogo } from '../_shared/server/logo-file.ts';
import { renderCertificatePdf } from '../_shared/server/pdf/render-certificate.ts';

/** What proves an answer, on paper, for who may read the document. The same each time, and nothing of it is kept. */
export async function handleDecisionCertificate(
  input: z.output<typeof decisionCertificate.request>,
  call: Call,
) {
  const server = asServer();
  const { org_id, document_id } = await readableDocument(server, input, call);
  const facts = taken(await server.rpc('decision_certificate', { p_org: org_id, p_document: document_id }));
  if (facts === null) throw new Refusal('NTFND', 'Nothing was answered');
  const certificate = certificateSchema.parse(facts);
  const logo = await fetchLogo(server, certificate.snapshot.seller.logo);
  const bytes = await renderCertificatePdf(certificate, logo);
  return new Response(bytes.slice(), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': disposition(true, certificateFileName(certificate)),
    },
  });
}
