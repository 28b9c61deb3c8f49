import { expect, test } from 'vitest';
import { readableEmail } from './readable-email';

test.each([
  ['hola@xn--peluquera-n5a.es', 'hola@peluquería.es'],
  ['hola@peluquería.es', 'hola@peluquería.es'],
  ['ana@cliente.test', 'ana@cliente.test'],
  ['ana@xn--é.es', 'ana@xn--é.es'],
  ['', ''],
])('%s reads %s', (email, readable) => expect(readableEmail(email)).toBe(readable));
