import { saysSomething } from '@shared/visible-text.ts';
import { expect, it } from 'vitest';
import { sql } from './target.ts';

/** The planes of which something is drawn or not, but for halves of signs. */
const signs = [
  ...Array.from({ length: 0xffff }, (_, index) => index + 1),
  ...Array.from({ length: 0x2000 }, (_, index) => index + 0x1b000),
  ...Array.from({ length: 0x2000 }, (_, index) => index + 0x1d000),
  ...Array.from({ length: 0x1010 }, (_, index) => index + 0xdfff8),
].filter((sign) => sign < 0xd800 || sign > 0xdfff);

it('D3 the database takes the same signs for nothing as the app', async () => {
  const rows = await sql<{ sign: number }>(
    'select s as sign from unnest($1::int[]) s where not private.says_something(chr(s))',
    [signs],
  );
  const unseen = signs.filter((sign) => !saysSomething(String.fromCodePoint(sign)));
  expect(rows.map(({ sign }) => sign)).toEqual(unseen);
  expect(unseen).toContain(0x200b);
});
