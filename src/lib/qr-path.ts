import { utf8Characters } from '@shared/utf8-characters.ts';
import qrcode from 'qrcode-generator';

/** Modules that stay light on each side. */
const quiet = 4;

/**
 * A QR code (error correction M, text as UTF-8) as the path of an SVG whose unit is one module, with its quiet zone.
 * Throws for more than such a code holds.
 */
export function qrPath(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M');
  code.addData(utf8Characters(text), 'Byte');
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) => {
    let path = '';
    for (let column = 0; column < count; column++) {
      const start = column;
      while (column < count && code.isDark(row, column)) column++;
      if (column > start) path += `M${start + quiet} ${row + quiet}h${column - start}v1h-${column - start}z`;
    }
    return path;
  });
  return { path: rows.join(''), size: count + 2 * quiet };
}
