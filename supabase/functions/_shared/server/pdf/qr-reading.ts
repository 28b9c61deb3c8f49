import { inflateSync } from 'node:zlib';
// @ts-types="npm:jsqr@1.4.0"
import jsqr from 'npm:jsqr@1.4.0';

/** Pixels of a module. */
const scale = 4;
const quiet = 4;

type Rectangle = { x: number; y: number; width: number; height: number };

/** For tests: the text of the QR code that a PDF draws, read by a decoder that is not ours; null where it draws none. */
export function readQr(pdf: Uint8Array): string | null {
  const modules = rectanglesOf(pdf);
  if (modules.length === 0) return null;
  const unit = Math.min(...modules.map(({ height }) => height));
  const left = Math.min(...modules.map(({ x }) => x));
  const top = Math.min(...modules.map(({ y }) => y));
  const right = Math.max(...modules.map(({ x, width }) => x + width));
  const size = (Math.round((right - left) / unit) + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const { x, y, width } of modules) {
    const column = Math.round((x - left) / unit) + quiet;
    const row = Math.round((y - top) / unit) + quiet;
    for (let down = 0; down < scale; down++) {
      const start = ((row * scale + down) * size + column * scale) * 4;
      const length = Math.round(width / unit) * scale * 4;
      for (let at = start; at < start + length; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  // TypeScript sees the module itself where Deno and Node give its default.
  const decode = jsqr as unknown as (
    data: Uint8ClampedArray,
    width: number,
    height: number,
  ) => { data: string } | null;
  return decode(pixels, size, size)?.data ?? '';
}

/** All rectangles that the pages draw: nothing else of our papers is one. */
function rectanglesOf(pdf: Uint8Array): Rectangle[] {
  const text = new TextDecoder('latin1').decode(pdf);
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index }) => {
    const start = index + text.slice(index).indexOf('\n') + 1;
    let content: string;
    try {
      content = new TextDecoder('latin1').decode(
        inflateSync(pdf.subarray(start, text.indexOf('endstream', start))),
      );
    } catch {
      return [];
    }
    return [...content.matchAll(/^([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re$/gm)].map((match) => {
      const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
      return { x, y, width, height };
    });
  });
}
