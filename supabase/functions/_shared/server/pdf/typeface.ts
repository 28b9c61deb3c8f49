// @ts-types="./pdfkit.d.ts"
import PDFDocument from 'pdfkit';
import type { Glyph, ParsedFont } from './pdfkit.d.ts';

/** A font by the name under which documents know it. */
export interface Typeface {
  readonly name: string;
  readonly font: ParsedFont;
}

/** Reads a font once for all documents of this process: half the time of a document went into reading it again. */
export function readTypeface(name: string, bytes: Uint8Array): Typeface {
  const { font } = new PDFDocument({ font: null, autoFirstPage: false }).font(bytes)._font;
  keepCodePoints(font);
  return { name, font };
}

export function hasSign({ font }: Typeface, sign: string): boolean {
  return font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

/**
 * fontkit keeps one object per glyph, with the code points with which it was first asked for: none when it was part of a
 * compound glyph that an earlier document embedded, and `A` for a Greek alpha. Here each text has its own object.
 */
function keepCodePoints(font: ParsedFont): void {
  const known = new Map<string, Glyph | null>();
  const original = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id} ${codePoints}`;
    let glyph = known.get(key);
    if (glyph === undefined) {
      const first = original(id, codePoints);
      glyph = first && new first.constructor(id, codePoints, font);
      if (known.size > maximumKnown) known.clear();
      known.set(key, glyph);
    }
    return glyph;
  };
}

/** Ligatures of marks make texts without end. */
const maximumKnown = 10_000;
