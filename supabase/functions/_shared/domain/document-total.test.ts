import { expect, it } from 'vitest';
import { documentKindSchema } from './document-snapshot.ts';
import { signedTotal } from './document-total.ts';
import { formatMoney } from './money.ts';

it.each(documentKindSchema.options)('of a %s has one sign everywhere', (kind) => {
  const sign = kind === 'credit_note' ? '\u2212' : '';
  expect(formatMoney(signedTotal({ kind, total: 15_070 }), 'EUR', 'es')).toBe(`${sign}150,70\u00a0€`);
  expect(formatMoney(signedTotal({ kind, total: 0 }), 'EUR', 'es')).toBe('0,00\u00a0€');
});
