// @ts-types="./pdfkit.d.ts"
import PDFDocument from 'pdfkit';
import { tellTexts } from './embedding.ts';
import { regularBase64 } from './fonts/inter-regular.ts';
import { semiboldBase64 } from './fonts/inter-semibold.ts';
import { readTypeface, type Typeface } from './typeface.ts';

const decode = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** Inter in its two weights, which have the same characters. */
export const mainFaces = [
  readTypeface('regular', decode(regularBase64)),
  readTypeface('semibold', decode(semiboldBase64)),
] as const;

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
        document.info[key] = value.replace(/[&<>\p{Cc}\p{Cs}]/gu, (sign) => entities[sign] ?? ' ');
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

/** An empty tagged document (PDF 1.7, marked as PDF/UA) with our two fonts and others as fallback. Reads no file. */
export function createPdf(
  { title, author, language, day }: PdfInfo,
  fallback: readonly Typeface[],
): PDFDocument {
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
  for (const { name, font } of [...mainFaces, ...fallback]) {
    document.registerFont(name, font);
    tellTexts(document.font(name)._font);
  }
  escapeMetadata(document);
  return document;
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
