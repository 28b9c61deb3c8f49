import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Makes the fonts of the PDF: Inter, cut to the scripts of the countries our merchants trade with, as modules.
 * Modules, because a function on hosted Supabase carries code and no files. Run by hand when Inter is updated:
 * `npx tsx supabase/embedded/scripts/make-fonts.ts`
 */
const weights = [
  { name: 'regular', file: '400Regular/Inter_400Regular.ttf' },
  { name: 'semibold', file: '600SemiBold/Inter_600SemiBold.ttf' },
];

/** Unicode blocks, first and last code point. */
const blocks: readonly (readonly [number, number])[] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x024f], // Latin-1, Latin Extended-A and -B
  [0x02b9, 0x02dd], // Spacing modifiers
  [0x0300, 0x036f], // Combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x04ff], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional (Vietnamese, Welsh, capital sharp s)
  [0x2000, 0x206f], // General punctuation and spaces
  [0x2070, 0x209f], // Superscripts and subscripts
  [0x20a0, 0x20cf], // Currency signs
  [0x2100, 0x214f], // Letterlike: numero, trade mark, ohm
  [0x2150, 0x218f], // Fractions
  [0x2190, 0x2199], // Arrows
  [0x2200, 0x22ff], // Mathematical operators
  [0x25a0, 0x25ff], // Geometric shapes: the square that stands for a missing character
  [0x2713, 0x2717], // Ticks and crosses
];

/** Kerning, composed accents and tabular figures; the contextual alternates of Inter cost time and say nothing here. */
const keepFeatures = ['kern', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'];

const characters = blocks
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  )
  .join('');

const inter = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
const target = join(import.meta.dirname, '../../functions/_shared/server/pdf/fonts');

const notice = `// Inter, copyright 2016 The Inter Project Authors (https://github.com/rsms/inter), under the SIL Open Font License 1.1
// (see OFL.txt here). A subset, made by supabase/embedded/scripts/make-fonts.ts; do not edit.`;

for (const { name, file } of weights) {
  const source = await readFile(join(inter, file));
  const subset = await subsetFont(source, characters, {
    targetFormat: 'sfnt',
    keepFeatures,
    noHinting: true,
    preserveNameIds: [0, 1, 2, 4, 6, 13, 14],
  });
  const text = `${notice}\nexport const ${name}Base64 = '${subset.toString('base64')}';\n`;
  await writeFile(join(target, `inter-${name}.ts`), text);
  console.log(`inter-${name}.ts: ${source.length} bytes cut to ${subset.length}`);
}

await writeFile(join(target, 'OFL.txt'), await readFile(join(inter, 'LICENSE_FONT')));
