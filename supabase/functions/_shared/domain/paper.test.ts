import { describe, expect, it } from 'vitest';
import { addressLines, chargesVat } from './address.ts';
import { formatDay } from './days.ts';
import { documentFileName } from './document-file-name.ts';
import { documentKinds } from './document-snapshot.ts';
import { languages } from './language.ts';
import { paperWords } from './paper-words/index.ts';

const nowhere = { line1: null, line2: null, postal_code: null, city: null, region: null, country: null };

describe('addressLines', () => {
  it('follows the customs of the country and names it in the language of the reader', () => {
    const madrid = {
      ...nowhere,
      line1: 'Calle Mayor, 1',
      postal_code: '28013',
      city: 'Madrid',
      region: 'Madrid',
      country: 'ES',
    };
    expect(addressLines(madrid, 'fr')).toEqual(['Calle Mayor, 1', '28013 Madrid', 'Espagne']);
    const london = { ...nowhere, line1: '1 High St', postal_code: 'SW1A 1AA', city: 'London', country: 'GB' };
    expect(addressLines(london, 'es')).toEqual(['1 High St', 'London', 'SW1A 1AA', 'Reino Unido']);
    const boston = { ...nowhere, city: 'Boston', region: 'MA', postal_code: '02108', country: 'US' };
    expect(addressLines(boston, 'en')).toEqual(['Boston, MA 02108', 'United States']);
  });

  it('has no empty lines and survives what is no country', () => {
    expect(addressLines(nowhere, 'es')).toEqual([]);
    expect(addressLines({ ...nowhere, line1: ' ', country: '<b>' }, 'es')).toEqual(['<b>']);
  });
});

describe('chargesVat', () => {
  it.each([
    ['ES', '28013', true],
    ['FR', '35000', true],
    ['ES', '35001', false],
    ['ES', '51001', false],
    ['US', '02108', false],
    [null, null, false],
  ])('%s %s: %s', (country, postal_code, vat) =>
    expect(chargesVat({ ...nowhere, country, postal_code })).toBe(vat),
  );
});

describe('formatDay', () => {
  it('is the day itself in every zone', () => {
    expect(formatDay('2026-03-09', 'es')).toBe('9 de marzo de 2026');
    expect(formatDay('2026-03-09', 'fr', 'short')).toBe('9 mars 2026');
    expect(formatDay('2026-03-09', 'en', 'short')).toBe('9 Mar 2026');
  });

  it.each(['', '2026-13-01', '09/03/2026', '2026-03-09T00:00:00Z'])('refuses %j', (day) =>
    expect(() => formatDay(day, 'es')).toThrow(RangeError),
  );
});

describe('documentFileName', () => {
  it('is the name of the document in its language', () => {
    expect(documentFileName({ kind: 'invoice', number: 'F2026-0012', language: 'es' })).toBe(
      'Factura F2026-0012.pdf',
    );
  });

  it.each([
    '../../etc/passwd',
    'a\u0000b\r\nSet-Cookie: x',
    '\u202efdp.exe',
    'x'.repeat(500),
    '...',
    'C:\\a*?"<>|',
  ])('is safe for the number %j', (number) => {
    const name = documentFileName({ kind: 'invoice', number, language: 'en' });
    expect(name).toMatch(/^Invoice.*[^.]\.pdf$/);
    expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u);
    expect(name.length).toBeLessThanOrEqual(100);
  });
});

describe('paperWords', () => {
  it.each(languages)('%s names every kind of document differently', (language) => {
    const titles = documentKinds.map((kind) => paperWords[language].kinds[kind].title);
    expect(new Set(titles).size).toBe(documentKinds.length);
  });
});
