// pdf.js draws with DOMMatrix, which Deno 2.1 lacks; to read texts it is enough that the name exists.
Object.assign(globalThis, { DOMMatrix: Reflect.get(globalThis, 'DOMMatrix') ?? class {} });
const { getDocument, VerbosityLevel } = await import('npm:pdfjs-dist@5.4.296/legacy/build/pdf.mjs');

/** For tests: a PDF as a reader's program sees it: texts in the order of the pages' content, metadata, structure. */
export async function readPdf(data: Uint8Array) {
  const task = getDocument({ data, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    const pages: string[] = [];
    const trees: string[] = [];
    let outside = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => ('str' in item ? [item] : []));
      outside += texts.filter(
        ({ transform, width }) => transform[4] < 49 || transform[4] + width > 546.5,
      ).length;
      outside += texts.filter(({ transform }) => transform[5] < 20 || transform[5] > 820).length;
      pages.push(texts.map(({ str }) => str).join('\n'));
      trees.push(JSON.stringify(await page.getStructTree()));
    }
    const { info, metadata } = await pdf.getMetadata();
    return { pages, trees, outside, info: info as Record<string, unknown>, metadata };
  } finally {
    await task.destroy();
  }
}

/** The first figure that a page shows after a label. */
export function figureAfter(page: string | undefined, label: string): string {
  const texts = page?.split('\n') ?? [];
  if (!texts.includes(label)) throw new Error(`The page does not say ${label}`);
  return texts.slice(texts.indexOf(label) + 1).find((text) => /\d/.test(text)) ?? '';
}
