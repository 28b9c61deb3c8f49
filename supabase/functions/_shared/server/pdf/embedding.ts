import type { EmbeddedFont, Glyph, GlyphRun, Position } from './pdfkit.d.ts';

type CodePoints = readonly number[];

/** Invisible: what a reader of the text skips. */
const nothing = 0x200b;

/**
 * Makes a font of a document say in its file which text each glyph stands for. pdfkit keeps one text per glyph, the
 * first one: a glyph that two signs share (Latin `A`, Greek alpha) would be read as one of them.
 */
export function tellTexts(font: EmbeddedFont): void {
  const { subset } = font;
  const places = new Map<string, number>();
  const place = (glyph: Glyph, codePoints: CodePoints): number => {
    const key = `${glyph.id} ${codePoints}`;
    let at = places.get(key);
    if (at === undefined) {
      at = glyph.id in subset.mapping ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id);
      places.set(key, at);
      font.widths[at] = glyph.advanceWidth * font.scale;
      font.unicode[at] = codePoints;
    }
    return at;
  };
  // pdfkit keeps what it laid out without features only: figures of one width were laid out to measure and to draw.
  const runs = new Map<string, GlyphRun>();
  font.layoutRun = (text, features) => {
    const key = `${features} ${text}`;
    const run = runs.get(key) ?? layoutRun(font, text, features);
    runs.set(key, run);
    return run;
  };
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const texts = textsOf(glyphs, positions, text);
    const codes = glyphs.map((glyph, index) =>
      place(glyph, texts[index] ?? [])
        .toString(16)
        .padStart(4, '0'),
    );
    return [codes, positions];
  };
}

const withoutPlaces = { mark: false, mkmk: false, abvm: false, blwm: false };
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** As pdfkit does, but figures of a script that runs to the left run to the right, and every text is laid out. */
function layoutRun({ font, scale }: EmbeddedFont, text: string, features?: readonly string[]): GlyphRun {
  const direction = rightToLeft.test(text) && /\p{L}/u.test(text) ? undefined : 'ltr';
  const layout = (which: Parameters<typeof font.layout>[1]) =>
    font.layout(text, which, undefined, undefined, direction);
  let run: GlyphRun;
  try {
    run = layout(features);
  } catch {
    // fontkit throws where a font says of a mark that it has no place on a letter (Telugu, Khmer).
    run = layout(withoutPlaces);
  }
  run.positions.forEach((position, index) => {
    for (const key of ['xAdvance', 'yAdvance', 'xOffset', 'yOffset'] as const) position[key] *= scale;
    position.advanceWidth = (run.glyphs[index]?.advanceWidth ?? 0) * scale;
  });
  return run;
}

/** The text of each glyph. Where setting has put them in another order, the first one stands for all. */
function textsOf(
  glyphs: readonly Glyph[],
  positions: readonly Position[],
  text: string,
): readonly CodePoints[] {
  const texts = glyphs.map(({ codePoints }, index) => {
    // A joiner is set as a space without width; a dot that the font sets apart from its letter has no text.
    const hidden = codePoints[0] === 0x20 && positions[index]?.xAdvance === 0;
    return hidden || codePoints.length === 0 ? [nothing] : codePoints;
  });
  const written = codePointsOf(text.replace(/[\u200c\u200d]/g, ''));
  const same = (order: readonly CodePoints[]) =>
    order
      .flat()
      .filter((codePoint) => codePoint !== nothing)
      .join() === written.join();
  if (same(texts) || same([...texts].reverse())) return texts;
  return texts.map((_, index) => (index === 0 ? written : [nothing]));
}

const codePointsOf = (text: string): CodePoints => Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
