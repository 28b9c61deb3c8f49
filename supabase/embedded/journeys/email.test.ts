import { domainToASCII } from 'node:url';
import { emailKey } from '@shared/email.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from './target.ts';

const inSql = (column: string, texts: string[]) =>
  sql<{ made: string | null }>(
    `select ${column} as made from unnest($1::text[]) with ordinality as x (t, n) order by n`,
    [texts],
  ).then((rows) => rows.map(({ made }) => made));

const letters = fc.constantFrom(...'abcxyz019', ...'ñüçéøłąяжω日本語한국😀');
const label = fc.string({ unit: letters, minLength: 1, maxLength: 14 });

it('Punycode: the samples of RFC 3492, and what the library makes of any label', async () => {
  // Section 7.1, (A) Arabic, (B) Chinese, (I) Russian, (L) and (P) Japanese with ASCII.
  const samples = [
    ['ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
    ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
    ['majiでkoiする5秒前', 'majikoi5-783gue6qz075azm5e'],
  ];
  const given = samples.map(([text = '']) => text);
  const codes = samples.map(([, code = '']) => code);
  expect(await inSql('private.punycode_encode(t)', given)).toEqual(codes);
  expect(await inSql('private.punycode_decode(t)', codes)).toEqual(given);

  const any = fc.sample(label, 500).filter((text) => domainToASCII(text).startsWith('xn--'));
  expect(any.length).toBeGreaterThan(200);
  const made = any.map((text) => domainToASCII(text).slice('xn--'.length));
  expect(await inSql('private.punycode_encode(t)', any)).toEqual(made);
  expect(await inSql('private.punycode_decode(t)', made)).toEqual(any);
});

it('the browser and the database compare addresses in one form', async () => {
  const parts = fc.string({ unit: fc.constantFrom(...'abzñüéøßłАяжΣ日本'), minLength: 1, maxLength: 12 });
  const typed = fc
    .sample(fc.tuple(parts, parts, parts), 500)
    .map(([local, host, end]) => `${local}@${host}.${end}`)
    .flatMap((address) => [address, address.normalize('NFD'), ` ${address.toUpperCase()}\u200b`]);
  expect(await inSql('private.email_key(t)', typed)).toEqual(typed.map(emailKey));
});

it('what is far too long for an address costs nothing', async () => {
  const long = `${'日本語ñ'.repeat(50_000)}@x.test`;
  expect(await inSql('length(private.email_key(t) || private.readable_email(t))', [long])).toEqual([
    2 * long.length,
  ]);
});
