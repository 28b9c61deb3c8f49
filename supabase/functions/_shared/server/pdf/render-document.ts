import { documentTitle } from '../../domain/document-file-name.ts';
import type { DocumentSnapshot } from '../../domain/document-snapshot.ts';
import { documentHeading } from './document-heading.ts';
import { drawFooters } from './footer.ts';
import { drawHeader } from './header.ts';
import { drawIncomplete } from './incomplete.ts';
import { margin } from './layout.ts';
import { drawLines } from './lines-table.ts';
import { drawNotes } from './notes.ts';
import { openPaper } from './open-paper.ts';
import { drawParties } from './parties.ts';
import { drawPayment } from './payment.ts';
import { finishPdf } from './pdf-document.ts';
import { createSheet, type Standing } from './sheet.ts';
import { drawTotals } from './totals.ts';

export interface RenderOptions {
  /** PNG or JPEG. Anything else, damaged or too large, is left out and the merchant's name stands in its place. */
  readonly logo?: Uint8Array;
}

export interface DocumentOptions extends RenderOptions {
  /** Of an invoice: what is still owed, which it asks to be paid. Left out, the paper is as it was issued. */
  readonly standing?: Standing | null;
}

/**
 * The PDF of a document, from its frozen snapshot: A4, tagged, in the document's language, fonts embedded. The same
 * snapshot, standing and logo give the same bytes. Reads no file and no clock. Rejects only for a snapshot that breaks
 * its schema.
 */
export async function renderDocumentPdf(
  snapshot: DocumentSnapshot,
  { logo, standing = null }: DocumentOptions = {},
): Promise<Uint8Array> {
  const title = documentTitle(snapshot);
  const { seller, buyer, language, kind } = snapshot;
  const merchant = kind === 'purchase_order' ? buyer : seller;
  const paper = await openPaper(
    { title, author: merchant.name, language, day: snapshot.issued_on },
    snapshot,
  );
  const sheet = { ...createSheet(paper, { seller, merchant, language, title }), snapshot, standing };
  paper.addPage(margin.top);
  drawHeader(sheet, documentHeading(sheet), logo);
  drawParties(sheet, buyer, sheet.words.kinds[kind]);
  drawLines(sheet);
  drawTotals(sheet);
  drawPayment(sheet);
  drawNotes(sheet);
  drawIncomplete(sheet);
  drawFooters(sheet);
  return await finishPdf(paper.pdf);
}
