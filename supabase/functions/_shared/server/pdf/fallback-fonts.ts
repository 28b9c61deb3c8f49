import { Buffer } from 'node:buffer';
import { brotliDecompressSync } from 'node:zlib';
import { hasSign, readTypeface, type Typeface } from './typeface.ts';

const read = new Map<string, Promise<Typeface>>();

/** Beyond the letters of Europe, and what may be. */
const uncommon = /[^\u0020-\u024f\u2000-\u206f\s]/gu;

/**
 * The fonts for what a text has and `main` lacks, those with more of its signs first, so that a Chinese name is set in
 * one font: loaded when they are needed, once for this process. A sign that no font has is in none of them.
 */
export async function fallbackFonts(text: string, main: Typeface): Promise<Typeface[]> {
  const signs = new Set(`${text.normalize('NFC')}${text.normalize('NFKC')}`.match(uncommon));
  let wanted = [...signs].filter((sign) => !hasSign(main, sign));
  if (wanted.length === 0) return [];
  const { fallbacks } = await import('./fonts/fallback/index.ts');
  const needed: Promise<Typeface>[] = [];
  for (;;) {
    const counted = fallbacks.map((font) => ({ font, count: count(wanted, font) }));
    const most = counted.reduce((best, one) => (one.count > best.count ? one : best));
    if (most.count === 0) return await Promise.all(needed);
    needed.push(readFallback(most.font));
    wanted = wanted.filter((sign) => !most.font.signs.includes(sign));
  }
}

const count = (wanted: readonly string[], { signs }: { signs: string }) =>
  wanted.filter((sign) => signs.includes(sign)).length;

interface Fallback {
  readonly name: string;
  readonly load: () => Promise<{ readonly packed: string }>;
}

function readFallback({ name, load }: Fallback): Promise<Typeface> {
  let face = read.get(name);
  if (face === undefined) {
    face = load().then(({ packed }) =>
      readTypeface(name, brotliDecompressSync(Buffer.from(packed, 'base64'))),
    );
    read.set(name, face);
  }
  return face;
}
