import { create } from 'fontkit';

/** A font to cut: which package, and which signs of it. */
export interface Source {
  readonly name: string;
  readonly package: string;
  readonly version: string;
  readonly file: string;
  /** The signs to keep of this font. */
  readonly signs: (font: Buffer) => string[];
  /** Without any rule of setting: signs that stand for themselves. */
  readonly plain?: boolean;
}

const between = (...ranges: readonly (readonly [number, number])[]) =>
  ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );

/** Those that the font has. */
const of = (signs: readonly string[]) => (font: Buffer) => {
  const parsed = create(font);
  if (!('hasGlyphForCodePoint' in parsed)) throw new Error('A collection is no font');
  return signs.filter((sign) => parsed.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
};

/** What a national character set of two bytes can say, in its own order: common signs first. */
function characterSet(label: string, from: number): string[] {
  const decoder = new TextDecoder(label);
  const signs = new Set<string>();
  for (let lead = Math.max(from, 0x81); lead <= 0xfe; lead++) {
    for (let trail = Math.max(from, 0x40); trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(text)) signs.add(text);
    }
  }
  return [...signs];
}

type Range = readonly [number, number];

const script = (name: string, title: string, version: string, ...ranges: Range[]): Source => ({
  ...{ name, package: `noto-sans-${name}`, version, file: `NotoSans${title}_400Regular.ttf` },
  signs: of(between(...ranges)),
});

const asian = (name: string, language: 'jp' | 'sc' | 'kr', signs: readonly string[]): Source => ({
  ...{ name, package: `noto-sans-${language}`, version: '0.4.3' },
  ...{ file: `NotoSans${language.toUpperCase()}_400Regular.ttf`, signs: of(signs), plain: true },
});

/** Of China and of Taiwan and Hong Kong. */
const chinese = [...new Set([...characterSet('gbk', 0xa1), ...characterSet('big5', 0)])];

export const fallbackSources: readonly Source[] = [
  // Presentation forms are left out: their plain letters are set by the font's rules.
  script('arabic', 'Arabic', '0.4.3', [0x600, 0x6ff], [0x750, 0x77f], [0x8a0, 0x8ff]),
  script('hebrew', 'Hebrew', '0.4.1', [0x590, 0x5ff]),
  script('armenian', 'Armenian', '0.4.2', [0x530, 0x58f]),
  script('georgian', 'Georgian', '0.4.3', [0x10a0, 0x10ff], [0x1c90, 0x1cbf], [0x2d00, 0x2d2f]),
  script('devanagari', 'Devanagari', '0.4.1', [0x900, 0x97f]),
  script('bengali', 'Bengali', '0.4.4', [0x980, 0x9ff]),
  script('gurmukhi', 'Gurmukhi', '0.4.1', [0xa00, 0xa7f]),
  script('gujarati', 'Gujarati', '0.4.2', [0xa80, 0xaff]),
  script('tamil', 'Tamil', '0.4.3', [0xb80, 0xbff]),
  script('telugu', 'Telugu', '0.4.2', [0xc00, 0xc7f]),
  script('kannada', 'Kannada', '0.4.3', [0xc80, 0xcff]),
  script('malayalam', 'Malayalam', '0.4.2', [0xd00, 0xd7f]),
  script('sinhala', 'Sinhala', '0.4.2', [0xd80, 0xdff]),
  script('thai', 'Thai', '0.4.2', [0xe00, 0xe7f]),
  script('lao', 'Lao', '0.4.2', [0xe80, 0xeff]),
  script('myanmar', 'Myanmar', '0.4.2', [0x1000, 0x109f]),
  script('khmer', 'Khmer', '0.4.3', [0x1780, 0x17ff]),
  script('ethiopic', 'Ethiopic', '0.4.2', [0x1200, 0x139f]),
  // One font for a name: kana, punctuation and signs such as (株) beside the kanji.
  asian('kanji', 'jp', [...between([0x3000, 0x33ff]), ...characterSet('shift_jis', 0)]),
  asian('hanzi', 'sc', [...between([0x3000, 0x303f]), ...chinese]),
  asian('hangul', 'kr', between([0xac00, 0xd7a3], [0x3131, 0x318e])),
  asian('hanja', 'kr', characterSet('euc-kr', 0)),
  {
    ...{ name: 'latin', package: 'noto-sans', version: '0.4.2', file: 'NotoSans_400Regular.ttf' },
    // Phonetic letters, letters of African languages, Cyrillic of the steppes.
    signs: of(between([0x250, 0x2b8], [0x500, 0x52f], [0x1d00, 0x1dbf], [0x2c60, 0x2c7f], [0xa640, 0xa7ff])),
  },
  {
    ...{ name: 'symbols', package: 'noto-sans-symbols-2', version: '0.4.1' },
    file: 'NotoSansSymbols2_400Regular.ttf',
    signs: of(between([0x2300, 0x23ff], [0x2500, 0x27bf], [0x2b00, 0x2bff])),
    plain: true,
  },
  {
    ...{ name: 'emoji', package: 'noto-emoji', version: '0.4.7', file: 'NotoEmoji_400Regular.ttf' },
    signs: of(between([0x2600, 0x27bf], [0x1f000, 0x1faff])),
    plain: true,
  },
];
