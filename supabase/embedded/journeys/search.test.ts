import { folded } from '@shared/folded.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from './target.ts';

/** What SQL makes of texts, in their order. */
async function foldedInSql(texts: string[]): Promise<string[]> {
  const rows = await sql<{ folded: string }>(
    'select private.folded(t) as folded from unnest($1::text[]) with ordinality as x (t, n) order by n',
    [texts],
  );
  return rows.map((row) => row.folded);
}

// Letters that later versions of Unicode have added are left out: the two sides may know different ones.
const ranges = [
  [0x20, 0x1c7f],
  [0x1e00, 0xa7bf],
  [0xf900, 0xffef],
] as const;
const signs = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
);

it('the browser and the database fold every sign alike', async () => {
  expect(await foldedInSql(signs)).toEqual(signs.map(folded));
});

it('… and signs in company, where marks change places and a sigma ends a word', async () => {
  const texts = fc.sample(
    fc.array(fc.constantFrom(...signs, ...'aeiouncslΣσ·’´ . . .S\u0301\u0327\u0303'), { maxLength: 12 }),
    2_000,
  );
  const joined = texts.map((text) => text.join(''));
  expect(await foldedInSql(joined)).toEqual(joined.map(folded));
});
