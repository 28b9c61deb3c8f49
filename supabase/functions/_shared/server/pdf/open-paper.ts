import { fallbackFonts } from './fallback-fonts.ts';
import { Paper } from './paper.ts';
import { createPdf, mainFaces, type PdfInfo } from './pdf-document.ts';
import { chooser } from './runs.ts';

/** An empty paper with the fonts that `content` needs, whatever texts it holds. */
export async function openPaper(info: PdfInfo, content: unknown): Promise<Paper> {
  const [main] = mainFaces;
  const fallback = await fallbackFonts(JSON.stringify(content), main);
  return new Paper(createPdf(info, fallback), chooser(main, fallback));
}
