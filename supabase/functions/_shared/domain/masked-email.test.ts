import { expect, it } from 'vitest';
import { maskedEmail } from './masked-email.ts';

it.each([
  ['luis@cliente.test', 'l•••@cliente.test'],
  ['a@b.es', 'a•••@b.es'],
  ['ñandú@peluquería.es', 'ñ•••@peluquería.es'],
  ['𝒜na@b.es', '𝒜•••@b.es'],
])('%s is shown as %s', (email, masked) => expect(maskedEmail(email)).toBe(masked));
