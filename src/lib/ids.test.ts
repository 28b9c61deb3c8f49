import { expect, test } from 'vitest';
import { isId } from './ids';

test.each([
  ['01a20158-bfc6-7f1c-bbb9-2c22f5d2bef1', true],
  ['01A20158-BFC6-7F1C-BBB9-2C22F5D2BEF1', true],
  ['01a20158-bfc6-7f1c-bbb9-2c22f5d2bef', false],
  ['01a20158bfc67f1cbbb92c22f5d2bef1', false],
  ['01a20158-bfc6-7f1c-bbb9-2c22f5d2bef1 or 1=1', false],
  ['', false],
])('%s: %s', (text, is) => {
  expect(isId(text)).toBe(is);
});
