import { type Certificate, certificateTitle } from '../../domain/certificate.ts';
import { certificateHeading, certificateLines } from './certificate-parts.ts';
import { drawDrawing } from './drawing.ts';
import { drawFooters } from './footer.ts';
import { drawHeader } from './header.ts';
import { drawIncomplete } from './incomplete.ts';
import { margin } from './layout.ts';
import { openPaper } from './open-paper.ts';
import { drawParties } from './parties.ts';
import { finishPdf } from './pdf-document.ts';
import type { RenderOptions } from './render-document.ts';
import { createSheet } from './sheet.ts';
import { drawTermLines } from './term-lines.ts';

/**
 * The PDF that proves an answer to a quote, as a document's is made: A4, tagged, in the document's language, fonts
 * embedded. The same answer gives the same bytes.
 */
export async function renderCertificatePdf(
  certificate: Certificate,
  { logo }: RenderOptions = {},
): Promise<Uint8Array> {
  const { snapshot, at, drawing } = certificate;
  const { seller, buyer, language, kind } = snapshot;
  const title = certificateTitle(certificate);
  const paper = await openPaper(
    {
      title,
      author: seller.name,
      language,
      day: new Date(at).toISOString().slice(0, 10),
    },
    certificate,
  );
  const sheet = createSheet(paper, { seller, merchant: seller, language, title });
  paper.addPage(margin.top);
  drawHeader(sheet, certificateHeading(certificate, sheet.words), logo);
  drawParties(sheet, buyer, sheet.words.kinds[kind]);
  const { answer, proof, meaning, drawingOf } = certificateLines(certificate);
  drawTermLines(sheet, answer);
  if (drawing !== null) drawDrawing(sheet, drawing, drawingOf);
  drawTermLines(sheet, proof, meaning);
  drawIncomplete(sheet);
  drawFooters(sheet);
  return await finishPdf(paper.pdf);
}
