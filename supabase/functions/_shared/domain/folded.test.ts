import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folded } from './folded.ts';

it.each([
  ['Jose\u0301 Nu\u0301n\u0303ez', 'jose nunez'],
  ['L’Estel, l´estel', 'lestel, lestel'],
  ['Col·legi COĿLEGI col.legi', 'collegi collegi collegi'],
  ['İstanbul ISPARTA ısparta', 'istanbul isparta isparta'],
  ['Straße Łódź Đorđe Œuvre Æther Þór', 'strasse lodz dorde oeuvre aether thor'],
  ['ＡＣＭＥ oﬁcina', 'acme oficina'],
  ['B-12.345.678', 'b12345678'],
  ['TIENDA, S. L. U. de D. J. M. Pérez', 'tienda, slu de djm perez'],
  ['Olmedo, S. L. U. / J. García', 'olmedo, slu  j garcia'],
  ['100% a_b \\', '100% a_b \\'],
])('%s is looked for as %s', (text, plain) => expect(folded(text)).toBe(plain));

it('is the same whether composed or not, and folded once is folded for good', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = folded(text);
      expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')));
      expect(folded(plain)).toBe(plain);
    }),
  );
});
