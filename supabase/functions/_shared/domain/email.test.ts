import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiEmail, emailKey, isEmail } from './email';

describe('emailKey', () => {
  test.each([
    ['hola@peluquería.es', 'hola@xn--peluquera-n5a.es'],
    ['HOLA@PELUQUERÍA.ES', 'hola@xn--peluquera-n5a.es'],
    ['hola@peluqueri\u0301a.es', 'hola@xn--peluquera-n5a.es'],
    ['hola@XN--peluquera-n5a.es', 'hola@xn--peluquera-n5a.es'],
    ['\u00a0hola@peluquería.es\u200b', 'hola@xn--peluquera-n5a.es'],
    ['ｈｏｌａ＠ｐｅｌｕｑｕｅｒíａ．ｅｓ', 'hola@xn--peluquera-n5a.es'],
    ['info@例え。テスト', 'info@xn--r8jz45g.xn--zckzah'],
    ['JOSÉ@Ejemplo.ES', 'josé@ejemplo.es'],
    ['Ana@Cliente.test', 'ana@cliente.test'],
    ['ana@[127.0.0.1]', 'ana@[127.0.0.1]'],
    ['no address', 'no address'],
  ])('%s is compared as %s', (typed, key) => expect(emailKey(typed)).toBe(key));

  const letters = [...'abcñüçéøłßαяж日本'];
  const label = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 });

  test('is the same for every form of one address, and of itself', () =>
    fc.assert(
      fc.property(label, label, label, (local, host, end) => {
        const address = `${local}@${host}.${end}`;
        const key = emailKey(address);
        for (const other of [
          address.normalize('NFD'),
          address.toUpperCase().replaceAll('SS', 'ß'),
          asciiEmail(address),
          ` ${address}\u2060`,
          key,
        ])
          expect(emailKey(other)).toBe(key);
        expect(key.slice(key.lastIndexOf('@'))).toMatch(/^@[a-z0-9.-]+$/);
      }),
    ));

  test('never tells what it is given to fail', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => void emailKey(text))));
});

test('asciiEmail keeps the part before the domain as it was', () =>
  expect(asciiEmail('José.Pérez@Peluquería.es')).toBe('José.Pérez@xn--peluquera-n5a.es'));

test.each([
  ['hola@peluquería.es', true],
  ['hola@xn--peluquera-n5a.es', true],
  ['josé@ejemplo.es', true],
  ['info@例え.テスト', true],
  ['ana@ejemplo', false],
  ['ana', false],
  ['ana@@ejemplo.es', false],
  ['a b@ejemplo.es', false],
  ['ana@ejemplo..es', false],
])('isEmail(%s) is %s', (address, good) => expect(isEmail(address)).toBe(good));
