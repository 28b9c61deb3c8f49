import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from './language.ts';
import {
  currencyExponent,
  formatAmount,
  formatMoney,
  formatMoneyShort,
  formatTypedAmount,
  formatUnitPrice,
  parseDecimal,
  toDecimalString,
} from './money.ts';

const minors = fc.maxSafeInteger();
const currencies = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF', 'HUF', 'ISK');

describe('currencyExponent', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
  ])('%s has %i decimals', (currency, digits) => expect(currencyExponent(currency)).toBe(digits));

  it.each(['eur', 'EURO', '', '€'])('refuses %j', (code) =>
    expect(() => currencyExponent(code)).toThrow(RangeError),
  );
});

describe('toDecimalString', () => {
  it.each([
    [1210, 'EUR', '12.10'],
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [1000, 'JPY', '1000'],
    [5124, 'KWD', '5.124'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91'],
  ])('%i %s is %s', (minor, currency, text) => expect(toDecimalString(minor, currency)).toBe(text));

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuses %d, which is no exact amount',
    (minor) => expect(() => toDecimalString(minor, 'EUR')).toThrow(RangeError),
  );

  it('comes back from parseDecimal unchanged, whatever the amount and currency', () => {
    fc.assert(
      fc.property(minors, currencies, (minor, currency) => {
        const text = toDecimalString(minor, currency);
        expect(parseDecimal(text, currency)).toEqual({ ok: true, minor: minor === 0 ? 0 : minor });
      }),
    );
  });
});

describe('formatMoney', () => {
  it.each([
    [121000, 'EUR', 'es', '1.210,00\u00a0€'],
    [121000, 'EUR', 'fr', '1\u202f210,00\u00a0€'],
    [121000, 'EUR', 'en', '€1,210.00'],
    [-121000, 'EUR', 'es', '\u22121.210,00\u00a0€'],
    [-121000, 'EUR', 'fr', '\u22121\u202f210,00\u00a0€'],
    [-121000, 'EUR', 'en', '\u2212€1,210.00'],
    [Number.MAX_SAFE_INTEGER, 'EUR', 'es', '90.071.992.547.409,91\u00a0€'],
  ] as const)('%i %s in %s is %s', (minor, currency, language, text) =>
    expect(formatMoney(minor, currency, language)).toBe(text),
  );

  it('loses no digit and never breaks at a space', () => {
    fc.assert(
      fc.property(minors, currencies, fc.constantFrom(...languages), (minor, currency, language) => {
        const digits = toDecimalString(minor, currency).replace(/\D/g, '');
        const text = formatMoney(minor, currency, language);
        expect(text.replace(/\D/g, '')).toBe(digits);
        expect(text).not.toContain(' ');
      }),
    );
  });
});

describe('formatTypedAmount', () => {
  it.each([
    [123456, 'EUR', 'es', '1234,56'],
    [123456, 'EUR', 'fr', '1234,56'],
    [123456, 'EUR', 'en', '1234.56'],
    [1234567890, 'EUR', 'es', '12345678,90'],
    [1234567, 'JPY', 'es', '1234567'],
    [1234567, 'KWD', 'fr', '1234,567'],
    [-1210, 'EUR', 'es', '-12,10'],
  ] as const)('%i %s in %s is %s', (minor, currency, language, text) =>
    expect(formatTypedAmount(minor, currency, language)).toBe(text),
  );

  it('is read back by whoever it is typed to', () =>
    fc.assert(
      fc.property(minors, currencies, fc.constantFrom(...languages), (minor, currency, language) => {
        const read = parseDecimal(formatTypedAmount(minor, currency, language), currency);
        expect(read).toEqual({ ok: true, minor });
      }),
    ));
});

describe('formatUnitPrice', () => {
  it.each([
    ['12550', 'EUR', '125,50'],
    ['12550.5', 'EUR', '125,505'],
    ['0.0001', 'EUR', '0,000001'],
    ['1995.5000', 'EUR', '19,955'],
    ['1000.25', 'JPY', '1.000,25'],
  ])('%s of %s is %s', (text, currency, shown) => expect(formatUnitPrice(text, currency, 'es')).toBe(shown));
});

describe('parseDecimal', () => {
  it.each([
    ['1.234,56', 'EUR', 123456],
    ['1,234.56', 'EUR', 123456],
    ['1 234,5', 'EUR', 123450],
    ['1\u202f234,50', 'EUR', 123450],
    ["1'234.50", 'EUR', 123450],
    ['1.234.567', 'EUR', 123456700],
    ['0,5', 'EUR', 50],
    [',5', 'EUR', 50],
    ['-3', 'EUR', -300],
    ['\u22123', 'EUR', -300],
    ['1.234', 'JPY', 1234],
    ['1,234', 'KWD', 1234],
    ['007', 'EUR', 700],
  ])('reads %j %s as %i', (text, currency, minor) =>
    expect(parseDecimal(text, currency)).toEqual({ ok: true, minor }),
  );

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['1,2345', 'too_precise'],
    ['12.34.56', 'malformed'],
    ['1,23,4.5', 'malformed'],
    ['1.2,3.4', 'malformed'],
    ['5.', 'malformed'],
    ['1e3', 'malformed'],
    ['--1', 'malformed'],
    ['abc', 'malformed'],
    ['12 €', 'malformed'],
    ['NaN', 'malformed'],
    ['99999999999999999', 'too_large'],
  ])('refuses %j as %s', (text, reason) => expect(parseDecimal(text, 'EUR')).toEqual({ ok: false, reason }));

  it('reads back what is shown, in every language, from four figures before the decimals', () => {
    fc.assert(
      fc.property(minors, fc.constantFrom(...languages), (minor, language) => {
        expect(parseDecimal(formatAmount(minor, 'EUR', language), 'EUR')).toEqual({
          ok: true,
          minor: minor || 0,
        });
      }),
    );
  });

  it('answers something for any text and throws for none', () => {
    fc.assert(
      fc.property(fc.string(), currencies, (text, currency) => {
        const parsed = parseDecimal(text, currency);
        if (parsed.ok) expect(Number.isSafeInteger(parsed.minor)).toBe(true);
        else expect(parsed.reason).toBeTypeOf('string');
      }),
    );
  });
});

describe('formatMoneyShort', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

  it.each([
    [0, 'EUR', 'es', '0 €'],
    [50_000, 'EUR', 'es', '500 €'],
    [1_250_000, 'EUR', 'es', '12,5 mil €'],
    [123_456_789_00, 'EUR', 'es', '123 M €'],
    [1_500_000, 'JPY', 'en', 'JP¥1.5m'],
    [200_000, 'USD', 'en', 'US$2k'],
    [2_000_000, 'EUR', 'fr', '20 k €'],
    [1, 'EUR', 'es', '0,01 €'],
  ] as const)('writes %i %s in %s as %s', (minor, currency, language, text) => {
    expect(plain(formatMoneyShort(minor, currency, language))).toBe(text);
  });
});
