import { isAbsolute, join } from 'node:path';
import { denoBinary } from '../api/functions/deno.ts';
import { checkout } from '../settings.ts';
import { filesOf } from './files.ts';
import { run, runNode } from './process.ts';
import { type Findings, findingsOf } from './step.ts';

/** Type-checks one TypeScript project. */
export async function checkTypes(project: string): Promise<Findings> {
  const args = ['-p', project, '--pretty', 'false', '--listFiles'];
  const { code, stdout, stderr } = await runNode('node_modules/typescript/bin/tsc', args);
  const lines = stdout.split('\n');
  const words = lines.filter((line) => !isAbsolute(line));
  const ours = lines.filter((line) => isAbsolute(line) && !line.includes('node_modules'));
  if (code === 0 && ours.length === 0) return { problems: ['tsc read no file'], looked: '0 files' };
  return findingsOf({ code, output: [...words, stderr].join('\n') }, `${ours.length} files`);
}

/**
 * Flags under which Deno sees what the deployed functions see: the import map and node_modules, no network. The map
 * is given as such, not as Deno's configuration: that would hide package.json, where Deno looks for `@types/node`.
 */
export const denoFlags = [
  '--quiet',
  '--no-lock',
  '--no-remote',
  '--node-modules-dir=manual',
  '--no-config',
  '--import-map',
  join(checkout, 'supabase', 'functions', 'deno.json'),
];

/**
 * Type-checks everything that Deno runs. An import without its ending fails here and nowhere else: `tsc` and Vite
 * find the file, the Supabase CLI leaves it out of the upload.
 */
export async function checkDeno(): Promise<Findings> {
  // The domain's own tests run under Vitest, which Deno's import map does not have.
  const files = filesOf(/\.tsx?$/, ['supabase/functions']).filter(
    (file) => !/domain\/.*\.test\.ts$/.test(file),
  );
  if (files.length === 0) return { problems: ['no function was found'], looked: '0 files' };
  return findingsOf(
    await run(denoBinary('2.9'), ['check', ...denoFlags, ...files], { env: { DENO_NO_UPDATE_CHECK: '1' } }),
    `${files.length} files`,
  );
}

/** Biome's rules and format, over everything that git would keep. */
export async function checkLint(): Promise<Findings> {
  const finished = await runNode('node_modules/@biomejs/biome/bin/biome', [
    'ci',
    '--colors=off',
    '--max-diagnostics=50',
    '.',
  ]);
  const looked = /Checked (\d+) files/.exec(finished.output)?.[1] ?? '0';
  if (finished.code === 0 && looked === '0') return { problems: ['Biome read no file'], looked: '0 files' };
  return findingsOf(finished, `${looked} files`);
}

/**
 * Files, exports and packages that nothing uses, and packages used without being declared. knip.json names the packages
 * that we run by their path, and the peers of others.
 */
export async function checkUnused(): Promise<Findings> {
  const config = 'supabase/embedded/checks/knip.json';
  const finished = await runNode('node_modules/knip/bin/knip.js', [
    ...['--config', config, '--no-progress', '--no-config-hints'],
    ...['--include', 'files,exports,dependencies,unlisted,unresolved'],
  ]);
  return findingsOf(finished, 'files, exports, packages used');
}
