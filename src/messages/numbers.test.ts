import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCount } from '@shared/decimal.ts';
import { languages } from '@shared/language.ts';
import { accessMailWords } from '@shared/mail-words/access.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { statementWords } from '@shared/paper-words/statement.ts';
import { expect, test } from 'vitest';
import { loadMerchantWords, loadWords } from './load';

const domain = join(import.meta.dirname, '../../supabase/functions/_shared/domain');
const declaring = [join(import.meta.dirname, 'es'), join(domain, 'paper-words'), join(domain, 'mail-words')]
  .flatMap((folder) => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')))
  .join('\n');

/** By the key of a sentence and what it takes: a value for each. A year is a name, and is not grouped. */
const valuesOf = new Map<string, unknown[]>();
const count = 1_234_567;

function sampleOf(name = '', type = ''): unknown {
  if (type.includes('null')) return null;
  if (type === 'number') return name === 'year' ? 2026 : count;
  return type === 'DocumentKind' ? 'invoice' : 'x';
}

for (const [, key, list = ''] of declaring.matchAll(/(\w+): \(([^()]*: number\b[^()]*)\) =>/g)) {
  const taken = list.split(',').map((one) => one.trim().split(': '));
  const names = taken.map(([name]) => name);
  valuesOf.set(
    `${key} ${names}`,
    taken.map(([name, type]) => sampleOf(name, type)),
  );
}

const namesIn = (sentence: string) => /^\(?([\w, ]*)\)? =>/.exec(sentence)?.[1]?.split(', ') ?? [];

function* sentences(words: object): Generator<{ key: string; written: unknown }> {
  for (const [key, value] of Object.entries(words)) {
    const values = valuesOf.get(`${key} ${namesIn(String(value))}`);
    if (typeof value === 'object' && value !== null) yield* sentences(value);
    else if (typeof value === 'function' && values?.includes(count)) {
      yield { key, written: value(...values) };
    }
  }
}

test.each(languages)('the words of %s write every number as the figures do', async (language) => {
  const all = [
    await loadWords(language),
    await loadMerchantWords(language),
    ...[paperWords, statementWords, accessMailWords].map((words) => words[language]),
  ];
  const told = all.flatMap((words) => [...sentences(words)]);
  expect(told.length).toBeGreaterThan(12);
  for (const { key, written } of told) expect(String(written), key).not.toMatch(/\d{4}/);
  // A number of four digits is grouped too, although Spanish customs of the browser leave it whole.
  expect(formatCount(1200, language)).not.toBe('1200');
});
