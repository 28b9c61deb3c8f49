import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvCell, toCsv } from './csv.ts';
import { toDecimalString } from './money.ts';

/** Reads CSV back by the letter of RFC 4180, quoted cells apart from plain ones. */
function read(csv: string, separator: string): { text: string; quoted: boolean }[][] {
  const rows: { text: string; quoted: boolean }[][] = [[]];
  let rest = csv.replace(/^\ufeff/, '');
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const plain = (separator === ';' ? /^[^";\r\n]*/ : /^[^",\r\n]*/).exec(rest);
    const text = quoted?.[0] ?? plain?.[0] ?? '';
    rows.at(-1)?.push({ text: (quoted?.[1] ?? text).replaceAll('""', '"'), quoted: quoted !== null });
    rest = rest.slice(text.length);
    if (rest.startsWith('\r\n')) {
      rest = rest.slice(2);
      if (rest !== '') rows.push([]);
    } else if (rest.startsWith(separator)) rest = rest.slice(1);
    else throw new Error(`Neither cell nor row ends before ${rest.slice(0, 20)}`);
  }
  return rows;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+34 983',
    '-12,50',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '"=1"',
    'a;b',
    'a,b',
    'á\r\nb',
  ),
);
const decimal = fc
  .tuple(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD'))
  .map(([minor, currency]): CsvCell => ({ decimal: toDecimalString(minor, currency) }));
const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(fc.oneof(text, decimal), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
);

for (const [language, separator, sign] of [
  ['es', ';', ','],
  ['fr', ';', ','],
  ['en', ',', '.'],
] as const) {
  test(`in ${language} whatever is written is read again, numbers as numbers and text as text`, () => {
    fc.assert(
      fc.property(table, (rows) => {
        const csv = toCsv(rows, language);
        expect(csv.startsWith('\ufeff')).toBe(true);
        const back = read(csv, separator);
        expect(back.length).toBe(rows.length);
        rows.forEach((row, at) => {
          expect(back[at]?.length).toBe(row.length);
          row.forEach((cell, index) => {
            const found = back[at]?.[index];
            if (typeof cell === 'string') expect([cell, `'${cell}`]).toContain(found?.text);
            else expect(found).toEqual({ text: cell.decimal.replace('.', sign), quoted: false });
          });
        });
      }),
      { numRuns: 500 },
    );
  });
}

test('no text is a formula, not even a number with its sign; what is none is left as it is', () => {
  fc.assert(
    fc.property(text, (value) => {
      const [[cell] = []] = read(toCsv([[value]], 'es'), ';');
      expect(cell?.text ?? '').not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
  expect(toCsv([['-12,50', 'Señal, 50 %', '', '"x"']], 'en')).toBe(
    '\ufeff"\'-12,50","Señal, 50 %",,"""x"""\r\n',
  );
  expect(toCsv([[{ decimal: '-12.50' }]], 'es')).toBe('\ufeff-12,50\r\n');
  expect(toCsv([], 'es')).toBe('\ufeff');
});
