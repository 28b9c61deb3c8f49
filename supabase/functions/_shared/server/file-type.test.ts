import assert from 'node:assert/strict';
import { fileNameFor, fileTypeOf } from './file-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

Deno.test('a file is what its content says, whatever its name', () => {
  const kinds: [string, string, string | null][] = [
    ['%PDF-1.7\n…', 'plano.exe', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n....', 'foto.pdf', 'image/png'],
    ['\xff\xd8\xff\xe0', 'foto.jpg', 'image/jpeg'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'a', 'image/webp'],
    [`PK\x03\x04${'.'.repeat(40)}[Content_Types].xml…word/document.xml`, 'a.zip', docx],
    [
      `PK\x03\x04${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.textPK`,
      'a.odt',
      'application/vnd.oasis.opendocument.text',
    ],
    ['PK\x03\x04 programa.exe', 'a.docx', null],
    [`PK\x03\x04${'.'.repeat(40)}[Content_Types].xml…otra/cosa.xml`, 'a.docx', null],
    ['a;b\r\n1;2', 'datos.CSV', 'text/csv'],
    ['a;b\r\n1;2', 'datos.html', 'text/plain'],
    ['MZ\x90\x00\x03', 'factura.pdf', null],
    ['\xf1o\xf1o', 'latin1.txt', null],
    ['', 'nada.txt', null],
  ];
  for (const [content, name, type] of kinds) assert.equal(fileTypeOf(bytes(content), name), type, name);
});

Deno.test('a hostile name becomes a plain one', () => {
  const pdf = (name: string) => fileNameFor(name, 'application/pdf');
  assert.equal(pdf('../../etc/passwd'), 'passwd.pdf');
  assert.equal(pdf('C:\\planos\\Baño 2.PDF'), 'Baño 2.pdf');
  assert.equal(pdf('factura\u202Efdp.exe'), 'facturafdp.exe.pdf');
  assert.equal(pdf('a\u0000b\r\nc"<>|?*:.pdf'), 'abc.pdf');
  assert.equal(pdf(' .. '), 'archivo.pdf');
  assert.equal(pdf('.pdf'), 'pdf.pdf');
  assert.equal(pdf(''), 'archivo.pdf');
  assert.equal([...pdf(`${'🎉'.repeat(300)}.pdf`)].length, 94);
  assert.equal(fileNameFor('n\u0303.JPEG', 'image/jpeg'), 'ñ.jpeg');
  assert.equal(fileNameFor('nota.html', 'text/plain'), 'nota.html.txt');
});
