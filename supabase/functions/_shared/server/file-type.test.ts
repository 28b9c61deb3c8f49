import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { fileNameFor, fileTypeOf, servedType } from './file-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
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
    ['\xf1o\xf1o\x80', 'latin1.txt', 'text/plain'],
    ['a;b\r\n\x1a', 'norma.n43', 'text/plain'],
    ['', 'nada.txt', null],
  ];
  for (const [content, name, type] of kinds) assert.equal(fileTypeOf(bytes(content), name), type, name);
});

Deno.test('a PDF is one by the mark in its first 1,024 bytes, whatever stands before it', () => {
  for (const before of ['\n', '\r\n ', '\xef\xbb\xbf', '\xfe\xff', '\x00'.repeat(128), 'x'.repeat(1019)])
    assert.equal(
      fileTypeOf(bytes(`${before}%PDF-1.4\n\x00`), 'banco.pdf'),
      'application/pdf',
      before.slice(0, 4),
    );
  assert.equal(fileTypeOf(bytes(`${'x'.repeat(1020)}%PDF-1.4\n\x00`), 'banco.pdf'), null);
  assert.equal(fileTypeOf(bytes('Empieza por %PDF-1.7'), 'nota.txt'), 'text/plain');
  const signed = '\x30\x82\x10\x00\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x82\x00%PDF-1.7';
  assert.equal(fileTypeOf(bytes(signed), 'contrato.pdf.p7m'), 'application/pkcs7-mime');
});

Deno.test('a text is taken in the encodings that offices write', () => {
  const text = 'fecha;concepto;importe\r\n02/10/2026;Peña, año 2026;12,50\r\n';
  const encodings = [
    bytes(text),
    Uint8Array.from(Buffer.from(`\ufeff${text}€`)),
    wide(`\ufeff${text}€`),
    swapped(`\ufeff${text}€`),
    wide(text),
    swapped(text),
  ];
  for (const content of encodings) {
    assert.equal(fileTypeOf(content, 'banco.CSV'), 'text/csv');
    assert.equal(fileTypeOf(content, 'banco.txt'), 'text/plain');
    assert.equal(fileTypeOf(content, 'banco.html'), 'text/plain');
  }
  for (const binary of [
    wide('a\u0000b'),
    wide('\ufeffa\u0001'),
    Uint8Array.of(0xff, 0xfe, 0x61),
    bytes('a\x1ab'),
  ])
    assert.equal(fileTypeOf(binary, 'a.txt'), null);
});

Deno.test('a text keeps the ending of a kind that is known; none goes out as what a browser runs', () => {
  const kinds: [string, string, string][] = [
    ['factura.xml', 'application/xml', 'factura.xml'],
    ['FACTURA.XML\u202e', 'application/xml', 'FACTURA.xml'],
    ['factura.pdf.xsig', 'application/xml', 'factura.pdf.xsig'],
    ['pedido.json', 'application/json', 'pedido.json'],
    ['mensaje.eml', 'message/rfc822', 'mensaje.eml'],
    ['página.html', 'text/plain', 'página.html.txt'],
    ['dibujo.svg', 'text/plain', 'dibujo.svg.txt'],
    ['hoja.xhtml', 'text/plain', 'hoja.xhtml.txt'],
    ['nota', 'text/plain', 'nota.txt'],
  ];
  const svg = bytes(
    '\xef\xbb\xbf<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
  );
  for (const [name, type, kept] of kinds) {
    assert.equal(fileTypeOf(svg, name), type, name);
    assert.equal(fileNameFor(name, type), kept);
    assert.equal(servedType(type), type === 'text/plain' ? type : 'application/octet-stream');
  }
});

Deno.test('pictures of phones and scanners, and signed containers', () => {
  const kinds: [string, string][] = [
    ['\0\0\0\x18ftypheic\0\0\0\0', 'image/heic'],
    ['\0\0\0\x18ftypavif\0\0\0\0', 'image/avif'],
    ['GIF89a\0\0', 'image/gif'],
    ['II*\0\0\0', 'image/tiff'],
    ['{\\rtf1\\ansi', 'application/rtf'],
    [
      `PK\x03\x04${'.'.repeat(26)}mimetypeapplication/vnd.etsi.asic-e+zipPK`,
      'application/vnd.etsi.asic-e+zip',
    ],
  ];
  for (const [content, type] of kinds) assert.equal(fileTypeOf(bytes(content), 'a.bin'), type);
  assert.equal(fileNameFor('IMG_1.HEIC', 'image/heic'), 'IMG_1.heic');
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
