// What every command does first. Runs before the install: Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...path) => join(checkout, ...path);

/** Who has started us: asked before anything can have ended them. */
export const parent = process.ppid;

/** Refuses an old Node and installs what package-lock.json asks for; ends the process with one sentence when it cannot. */
export function prepare() {
  requireNode([20, 19]);
  orFail('The packages could not be installed', install);
}

/** Builds the app into `dist`, unless it was built from these very sources; ends the process with one sentence when it cannot. */
export function build() {
  orFail('The app could not be built', buildApp);
}

function buildApp() {
  const marker = at('dist', '.zaguan-sources');
  const wanted = sources();
  if (read(marker) === wanted) return;
  console.log('Building the app…');
  const vite = at('node_modules/vite/bin/vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  if (status !== 0) fail(`The app could not be built:\n${stdout}${stderr}`);
  writeFileSync(marker, wanted);
}

/** Goes on in TypeScript, in this same process: nothing has to pass signals on. Gives the exports of that file. */
export async function load(file) {
  const { register } = await import('tsx/esm/api');
  register();
  return import(pathToFileURL(at(file)).href);
}

function requireNode([major, minor]) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(`Zaguán needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`);
}

/** npm keeps what it installed in a lock file of its own; when that agrees with ours there is nothing to do. */
function install() {
  if (installed()) return;
  console.log('Installing packages…');
  if (npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund') !== 0)
    fail('The packages could not be installed: see npm’s words above.');
}

function installed() {
  const have = packagesOf(read(at('node_modules', '.package-lock.json')));
  const want = packagesOf(read(at('package-lock.json')));
  if (!want) fail('The file package-lock.json is damaged: restore it from version control.');
  return (
    have !== undefined &&
    Object.entries(want).every(
      ([path, { version, optional }]) =>
        path === '' || (have[path] ? have[path].version === version : optional),
    )
  );
}

/** What a lock file names; undefined when it is missing or damaged. */
function packagesOf(text) {
  try {
    const { packages } = JSON.parse(text);
    return typeof packages === 'object' && packages !== null ? packages : undefined;
  } catch {
    return undefined;
  }
}

function npm(...words) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(program, [...first, ...words], { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] })
    .status;
}

/** Everything that the built app depends on, as one text. */
function sources() {
  const sum = createHash('sha256');
  const files = ['index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'].map((file) =>
    at(file),
  );
  const folders = ['src', 'public', 'supabase/functions/_shared/domain'].map((folder) => at(folder));
  for (const file of [...files, ...folders.flatMap(filesIn)])
    sum.update(file).update('\0').update(read(file));
  const settings = Object.entries(process.env).filter(([name]) => name.startsWith('VITE_'));
  return sum.update(JSON.stringify(settings)).digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What the file system refuses (a full disk, a file of somebody else) is one sentence, not a stack trace. */
function orFail(what, work) {
  try {
    work();
  } catch (error) {
    if (error.code === undefined) throw error;
    fail(`${what}: ${error.message}.`);
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
