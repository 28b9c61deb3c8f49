import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCreditorReference, isCreditorReference } from './creditor-reference.ts';
import { epcQrPayload } from './epc-qr.ts';
import { formatIban, isIban, normaliseIban } from './iban.ts';

const iban = 'ES9121000418450200051332';

describe('IBAN', () => {
  it.each([
    iban,
    'es91 2100 0418 4502 0005 1332',
    'GB29NWBK60161331926819',
    'FR1420041010050500013M02606',
    'DE89370400440532013000',
  ])('accepts %s', (text) => expect(isIban(text)).toBe(true));

  it.each([
    '',
    'ES',
    'ES912100041845020005133',
    'ES9121000418450200051333',
    'XX00',
    'ES91210004184502000513320',
    '<script>',
  ])('refuses %j', (text) => expect(isIban(text)).toBe(false));

  it('notices any single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: iban.length - 1 }),
        fc.integer({ min: 1, max: 9 }),
        (at, step) => {
          const digit = (Number(iban[at]) + step) % 10;
          expect(isIban(iban.slice(0, at) + digit + iban.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it('is read in groups of four and kept without spaces', () => {
    expect(formatIban(iban)).toBe('ES91 2100 0418 4502 0005 1332'.replaceAll(' ', '\u00a0'));
    expect(normaliseIban(formatIban(iban))).toBe(iban);
  });
});

describe('creditor reference', () => {
  it.each(['RF12F20260001', 'RF18 5390 0754 7034', 'rf18539007547034'])('accepts %s', (text) =>
    expect(isCreditorReference(text)).toBe(true),
  );

  it.each(['', 'RF', 'RF12', 'RF19539007547034', 'F2026-0001', 'RF12F2026-0001'])('refuses %j', (text) =>
    expect(isCreditorReference(text)).toBe(false),
  );

  it('notices any single wrong digit', () => {
    const reference = 'RF18539007547034';
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: reference.length - 1 }),
        fc.integer({ min: 1, max: 9 }),
        (at, step) => {
          const digit = (Number(reference[at]) + step) % 10;
          expect(isCreditorReference(reference.slice(0, at) + digit + reference.slice(at + 1))).toBe(false);
        },
      ),
    );
  });

  it('is read in groups of four; other text stays', () => {
    expect(formatCreditorReference('RF12F20260001')).toBe('RF12\u00a0F202\u00a06000\u00a01');
    expect(formatCreditorReference('Pedido 12')).toBe('Pedido 12');
  });
});

describe('EPC QR', () => {
  const transfer = { iban, bic: null, holder: 'Portal Demo SL', reference: 'RF12F20260001' };

  it('is the payload of the guideline, byte for byte', () => {
    expect(epcQrPayload(transfer, 1250, 'EUR')).toBe(
      'BCD\n002\n1\nSCT\n\nPortal Demo SL\nES9121000418450200051332\nEUR12.50\n\nRF12F20260001',
    );
  });

  it('sends other references as text, never both', () => {
    const payload = epcQrPayload({ ...transfer, reference: 'Factura 12', bic: 'CAIXESBBXXX' }, 1, 'EUR');
    expect(payload?.split('\n').slice(4)).toEqual([
      'CAIXESBBXXX',
      'Portal Demo SL',
      iban,
      'EUR0.01',
      '',
      '',
      'Factura 12',
    ]);
  });

  it.each([
    ['another currency', transfer, 1250, 'USD'],
    ['nothing to pay', transfer, 0, 'EUR'],
    ['a credit', transfer, -100, 'EUR'],
    ['more than SEPA carries', transfer, 100_000_000_000, 'EUR'],
    ['a wrong IBAN', { ...transfer, iban: 'ES00' }, 1250, 'EUR'],
    ['no holder', { ...transfer, holder: ' ' }, 1250, 'EUR'],
  ])('is not made for %s', (_, data, minor, currency) =>
    expect(epcQrPayload(data, minor, currency)).toBeNull(),
  );

  it.each([
    ['one cent', 1, 'EUR0.01'],
    ['the most that SEPA carries', 99_999_999_999, 'EUR999999999.99'],
  ])('asks for %s', (_, minor, amount) =>
    expect(epcQrPayload(transfer, minor, 'EUR')?.split('\n')[7]).toBe(amount),
  );

  it('cuts the holder after 70 characters, not bytes', () => {
    const payload = epcQrPayload({ ...transfer, holder: 'ñ'.repeat(80) }, 1, 'EUR');
    expect(payload?.split('\n')[5]).toBe('ñ'.repeat(70));
    const decomposed = epcQrPayload({ ...transfer, holder: 'n\u0303'.repeat(80) }, 1, 'EUR');
    expect(decomposed).toBe(payload);
  });

  it('without a reference ends with the amount', () => {
    expect(epcQrPayload({ ...transfer, reference: ' ' }, 1, 'EUR')).toMatch(/\nEUR0\.01$/);
  });

  it('ends with its last element in use, whatever the holder and the reference contain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (holder, reference) => {
        const payload = epcQrPayload({ ...transfer, holder, reference }, 1, 'EUR');
        if (payload === null) return;
        const elements = payload.split('\n');
        expect([8, 10, 11]).toContain(elements.length);
        expect(elements.at(-1)).not.toBe('');
        expect(elements[7]).toBe('EUR0.01');
        expect(new TextEncoder().encode(payload).length).toBeLessThanOrEqual(331);
      }),
    );
  });
});
