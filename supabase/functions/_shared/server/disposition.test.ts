import assert from 'node:assert/strict';
import { disposition } from './disposition.ts';

Deno.test('a file name is sent in ASCII and as it is, and cannot break out of the header', () => {
  assert.equal(
    disposition(true, 'Factura Ñandú-12.pdf'),
    `attachment; filename="Factura Nandu-12.pdf"; filename*=UTF-8''Factura%20%C3%91and%C3%BA-12.pdf`,
  );
  assert.equal(
    disposition(false, `a"b\\c%d'(1)*\r\nx: y.pdf`),
    `inline; filename="a_b_c_d'(1)*__x: y.pdf"; filename*=UTF-8''a%22b%5Cc%25d%27%281%29%2A%0D%0Ax%3A%20y.pdf`,
  );
  assert.match(disposition(false, '請求書.pdf'), /filename="___\.pdf"/);
});
