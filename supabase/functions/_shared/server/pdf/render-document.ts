import { documentTitle } from '../../domain/document-file-name.ts';
import type { DocumentSnapshot } from '../../domain/document-snapshot.ts';
import { documentHeading } from './document-heading.ts';
import { drawFooters } from './footer.ts';
import { drawHeader } from './header.ts';
import { margin } from './layout.ts';
import { drawLines } from './lines-table.ts';
import { drawNotes } from './notes.ts';
import { Paper } from './paper.ts';
import { drawParties } from './parties.ts';
import { drawPayment } from './payment.ts';
import { createPdf, finishPdf } from './pdf-document.ts';
import { createSheet } from './sheet.ts';
import { drawTotals } from './totals.ts';

export interface RenderOptions {
  /** PNG or JPEG. Anything else, damaged or too large, is left out and the merchant's name stands in its place. */
  readonly logo?: Uint8Array;
}

/**
 * The PDF of a document, from its frozen snapshot: A4, tagged, in the document's language, fonts embedded. The same
 * snapshot and logo give the same bytes. Reads no file and no clock. Rejects only for a snapshot that breaks its schema.
 */
export async function renderDocumentPdf(
  snapshot: DocumentSnapshot,
  { logo }: RenderOptions = {},
): Promise<Uint8Array> {
  const title = documentTitle(snapshot);
  const { seller, buyer, language, kind } = snapshot;
  const merchant = kind === 'purchase_order' ? buyer : seller;
  const pdf = createPdf({ title, author: merchant.name, language, day: snapshot.issued_on });
  const paper = new Paper(pdf);
  const sheet = { ...createSheet(paper, { seller, merchant, language, title }), snapshot };
  paper.addPage(margin.top);
  drawHeader(sheet, documentHeading(sheet), logo);
  drawParties(sheet, buyer, sheet.words.kinds[kind]);
  drawLines(sheet);
  drawTotals(sheet);
  drawPayment(sheet);
  drawNotes(sheet);
  drawFooters(sheet);
  return await finishPdf(pdf);
}
