import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, formatPercent, shiftDecimal } from './decimal.ts';

describe('shiftDecimal', () => {
  it.each([
    ['12550', 2, '125.50'],
    ['5', 2, '0.05'],
    ['-5', 3, '-0.005'],
    ['12550.25', 2, '125.5025'],
    ['007', 0, '7'],
    ['0', 2, '0.00'],
  ])('%s by %i is %s', (text, places, result) => expect(shiftDecimal(text, places)).toBe(result));

  it('agrees with integer arithmetic', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.integer({ min: 1, max: 8 }),
        (value, places) => {
          const [whole = '', fraction = ''] = shiftDecimal(value.toString(), places).split('.');
          expect(fraction).toHaveLength(places);
          expect(BigInt(whole.replace('-', '') + fraction)).toBe(value < 0n ? -value : value);
        },
      ),
    );
  });

  it.each(['', '1e5', '.5', '5.', '1,5', ' 1', 'NaN'])('refuses %j', (text) =>
    expect(() => shiftDecimal(text, 2)).toThrow(RangeError),
  );
});

describe('formats', () => {
  it('shows a quantity with the decimals it has', () => {
    expect(formatDecimal('2.500', 'es')).toBe('2,5');
    expect(formatDecimal('1234', 'es')).toBe('1.234');
    expect(formatDecimal('1234567890123.4567', 'en')).toBe('1,234,567,890,123.4567');
  });

  it('shows a rate as a percentage', () => {
    expect(formatPercent('21', 'es')).toBe('21\u00a0%');
    expect(formatPercent('5.5', 'fr')).toMatch(/^5,5[\u00a0\u202f]%$/);
    expect(formatPercent('0.00', 'en')).toBe('0%');
  });
});
