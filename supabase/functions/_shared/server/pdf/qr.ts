import qrcode from 'qrcode-generator';
import { utf8Characters } from '../../domain/utf8-characters.ts';
import type PDFDocument from './pdfkit.d.ts';

/**
 * Draws a QR code (error correction M, text as UTF-8) as black squares on the paper, `size` points wide without the
 * quiet zone, which the caller leaves free: four modules on each side.
 */
export function drawQr(pdf: PDFDocument, text: string, x: number, y: number, size: number): void {
  const code = qrcode(0, 'M');
  code.addData(utf8Characters(text), 'Byte');
  code.make();
  const count = code.getModuleCount();
  const module = size / count;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const start = column;
      while (column < count && code.isDark(row, column)) column++;
      if (column > start) pdf.rect(x + start * module, y + row * module, (column - start) * module, module);
    }
  }
  pdf.fill('#000000');
}
