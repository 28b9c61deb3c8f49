import { statementWords } from '../../domain/paper-words/statement.ts';
import { drawFooters } from './footer.ts';
import { drawHeader } from './header.ts';
import { drawIncomplete } from './incomplete.ts';
import { margin } from './layout.ts';
import { openPaper } from './open-paper.ts';
import { drawParties } from './parties.ts';
import { finishPdf } from './pdf-document.ts';
import type { RenderOptions } from './render-document.ts';
import { createSheet, ensureRoom } from './sheet.ts';
import type { StatementPaper } from './statement-paper.ts';
import { statementHeading, statementSummary } from './statement-parts.ts';
import { drawMovements } from './statement-table.ts';
import { drawBreakdown, drawSums, summaryHeight } from './summary.ts';

/**
 * The PDF of an account statement, as a document's is made: A4, tagged, fonts embedded. The same account on the same
 * day gives the same bytes. How many movements there may be is for the caller to bound.
 */
export async function renderStatementPdf(
  account: StatementPaper,
  { logo }: RenderOptions = {},
): Promise<Uint8Array> {
  const { seller, buyer, statement, language } = account;
  const title = `${statementWords[language].title} · ${buyer.name}`;
  const paper = await openPaper({ title, author: seller.name, language, day: statement.today }, account);
  const sheet = createSheet(paper, { seller, merchant: seller, language, title });
  const { breakdown, sums } = statementSummary(account);
  const height = summaryHeight(breakdown, sums);
  paper.addPage(margin.top);
  drawHeader(sheet, statementHeading(account), logo);
  drawParties(sheet, buyer, sheet.words.kinds.invoice);
  drawMovements(sheet, account, height);
  ensureRoom(sheet, height);
  const top = paper.y + 12;
  drawBreakdown(sheet, breakdown, top);
  drawSums(sheet, sums, top);
  drawIncomplete(sheet);
  drawFooters(sheet);
  return await finishPdf(paper.pdf);
}
