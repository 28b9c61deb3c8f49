import { inflateSync } from 'node:zlib';
import type PDFDocument from './pdfkit.d.ts';
import type { OpenedImage } from './pdfkit.d.ts';

/** A logo larger than this is not for paper; it would cost more processor time than a function has. */
const maximumBytes = 1_000_000;
const maximumPixels = 2_000_000;

/**
 * The merchant's logo, ready to be drawn, or null when the bytes are no sound PNG or JPEG of a reasonable size:
 * a document is made without its logo rather than not at all.
 */
export function openLogo(pdf: PDFDocument, bytes: Uint8Array | undefined): OpenedImage | null {
  if (bytes === undefined || bytes.length > maximumBytes) return null;
  try {
    const image = pdf.openImage(bytes);
    const pixels = image.width * image.height;
    if (!(pixels > 0 && pixels <= maximumPixels)) return null;
    // pdfkit unpacks the pixels later, where the error of a damaged file could not be caught.
    if (image.imgData !== undefined)
      inflateSync(image.imgData, { maxOutputLength: pixels * 8 + image.height * 8 + 64 });
    return image;
  } catch {
    return null;
  }
}
