import { filesOf, textOf } from './files.ts';
import type { Findings } from './step.ts';

/** Looked up by what the database says, never by name. */
const byValue = new Set([
  'stripe',
  'paypal',
  'square',
  'redsys',
  'fresh_link',
  'password_changed',
  'catalogue_enabled',
]);

/** Words that no screen shows any more: every key of the Spanish catalogue must be named somewhere in `src`. */
export async function checkMessages(): Promise<Findings> {
  const code = filesOf(/\.tsx?$/, ['src'])
    .filter((file) => !file.startsWith('src/messages/') && !/\.test\./.test(file))
    .map(textOf)
    .join('\n');
  // The words of a failure are looked up by its code, as the database or a function gives it.
  const catalogue = filesOf(/\.ts$/, ['src/messages/es']).filter(
    (file) => !/(index|failures)\.ts$/.test(file),
  );
  const keys = catalogue.flatMap((file) => keysOf(file));
  const problems = keys
    .filter(({ key }) => !byValue.has(key) && !new RegExp(`\\b${key}\\b`).test(code))
    .map(({ file, key }) => `${file}: nobody uses "${key}"`);
  return { problems, looked: `${keys.length} words` };
}

/** The keys as Biome formats them: one to a line, at any depth. */
function keysOf(file: string): { file: string; key: string }[] {
  const keys = [...textOf(file).matchAll(/^ {2,}(\w+)(?::|\()/gm)].map((match) => match[1] ?? '');
  return [...new Set(keys)].map((key) => ({ file, key }));
}
