// @ts-types="./pdfkit.d.ts"
import PDFDocument from 'pdfkit';
import { regularBase64 } from './fonts/inter-regular.ts';
import { semiboldBase64 } from './fonts/inter-semibold.ts';
import type { ParsedFont } from './pdfkit.d.ts';

/** Reads a font once for all documents of this process: half the time of a document went into reading it again. */
function parseFont(base64: string): ParsedFont {
  const document = new PDFDocument({ font: null, autoFirstPage: false });
  return document.font(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)))._font.font;
}

const fonts = { regular: parseFont(regularBase64), semibold: parseFont(semiboldBase64) };

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * pdfkit writes title and author into the XML metadata as they are: a merchant called `A & B` would break it. By the
 * time `endMetadata` runs, the plain texts have been written, so they can be made safe for XML.
 */
function escapeMetadata(document: PDFDocument): void {
  const original = document.endMetadata;
  document.endMetadata = () => {
    for (const [key, value] of Object.entries(document.info)) {
      if (typeof value === 'string')
        document.info[key] = value.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
    }
    original.call(document);
  };
}

export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** A day, `YYYY-MM-DD`; stands for the time of making, so that the same document gives the same bytes. */
  readonly day: string;
}

/** An empty tagged document (PDF 1.7, marked as PDF/UA) with our two fonts registered. Reads no file. */
export function createPdf({ title, author, language, day }: PdfInfo): PDFDocument {
  const document = new PDFDocument({
    font: null,
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Creator: 'Zaguán',
      Producer: 'pdfkit',
      CreationDate: new Date(`${day}T00:00:00Z`),
    },
  });
  for (const [name, font] of Object.entries(fonts)) document.registerFont(name, font);
  document.font('regular');
  escapeMetadata(document);
  return document;
}

/** Whether the fonts (both have the same characters) can show a character. */
export function hasGlyph(codePoint: number): boolean {
  return fonts.regular.hasGlyphForCodePoint(codePoint);
}

/** Ends the document and gathers its bytes. */
export function finishPdf(document: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    document.on('error', reject);
    document.end();
  });
}
