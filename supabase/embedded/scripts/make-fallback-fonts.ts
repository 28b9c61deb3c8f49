import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import subsetFont from 'subset-font';
import { fallbackSources, type Source } from './fallback-sources.ts';

/**
 * Makes the fonts for what Inter lacks, one for each script so that a name loads what it needs, as modules: a function on
 * hosted Supabase carries code and no files, and at most 20 MB. The packages (160 MB) are fetched into a temporary
 * folder and are no dependency. Run by hand when one is updated:
 * `npx tsx supabase/embedded/scripts/make-fallback-fonts.ts`
 */
const target = join(import.meta.dirname, '../../functions/_shared/server/pdf/fonts/fallback');

const notice = `// Noto, copyright The Noto Project Authors (https://github.com/notofonts) and Adobe (https://www.adobe.com), under the SIL
// Open Font License 1.1 (see OFL.txt here). A subset, made by supabase/embedded/scripts/make-fallback-fonts.ts; do not edit.`;

/** Signs that would combine, turn or hide where they stand are written as escapes. */
const literal = (signs: string) =>
  `'${signs.replace(/[^\p{L}\p{N}\p{S}]|[\p{Script=Hebrew}\p{Script=Arabic}]/gu, (sign) =>
    Array.from(sign, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`).join(''),
  )}'`;

function unpack(folder: string, { package: name, version, file }: Source): string {
  const options = { cwd: folder, encoding: 'utf8' as const };
  const archive = execFileSync('npm', ['pack', '--silent', `@expo-google-fonts/${name}@${version}`], options);
  execFileSync('tar', ['xzf', archive.trim(), '--one-top-level', `package/400Regular/${file}`], options);
  return join(folder, archive.trim().replace(/\.tgz$/, ''), 'package/400Regular', file);
}

/** What stays with the word before it, so that a name is in one font: spaces, and marks such as those of `בע"מ`. */
const between = ' \u00a0"\'.,-/()&';

async function makeModule(font: Buffer, { name, plain, signs: keep }: Source) {
  const signs = keep(font);
  const subset = await subsetFont(font, `${between}${signs.join('')}`, {
    ...{ targetFormat: 'sfnt', noHinting: true, preserveNameIds: [0, 1, 2, 4, 6, 13, 14] },
    ...(plain ? { keepFeatures: [], noLayoutClosure: true } : {}),
  });
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const packed = brotliCompressSync(subset, quality).toString('base64');
  await writeFile(join(target, `${name}.ts`), `${notice}\nexport const packed = '${packed}';\n`);
  console.log(`${name}.ts: ${signs.length} signs, ${subset.length} bytes, ${packed.length} in the module`);
  return `  { name: '${name}', signs: ${literal(signs.join(''))}, load: () => import('./${name}.ts') },`;
}

const folder = await mkdtemp(join(tmpdir(), 'zaguan-fonts-'));
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const entries: string[] = [];
for (const source of fallbackSources) {
  const font = await readFile(unpack(folder, source));
  entries.push(await makeModule(font, source));
}
const head = `${notice}\n\n/** Which signs each module has. */\nexport const fallbacks = [\n`;
await writeFile(join(target, 'index.ts'), `${head}${entries.join('\n')}\n] as const;\n`);
await writeFile(
  join(target, 'OFL.txt'),
  await readFile(join(target, '../OFL.txt'), 'utf8').then((text) =>
    text.replace(
      /^Copyright.*$/m,
      'Copyright The Noto Project Authors (https://github.com/notofonts) and Adobe',
    ),
  ),
);
await rm(folder, { recursive: true });
