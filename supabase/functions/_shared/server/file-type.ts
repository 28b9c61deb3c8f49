import { Buffer } from 'node:buffer';

/** Types of files that may lie beside a document, with the endings that their names may have. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
};

/** The part of an office file (a ZIP) that says what it is. */
const officeParts = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;

/** A part of the bytes as text, a sign for each. */
const at = (bytes: Uint8Array, start: number, length: number) =>
  Buffer.from(bytes.subarray(start, start + length)).toString('latin1');

/** What a file is by its content; null for what is not taken. Only between two kinds of text its name decides. */
export function fileTypeOf(bytes: Uint8Array, name: string): string | null {
  const head = at(bytes, 0, 12);
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp';
  if (head.startsWith('PK\x03\x04')) return officeType(bytes);
  if (isText(bytes)) return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
  return null;
}

/** An office file of either family: OpenDocument says so in its first entry, Office Open XML by the parts it lists. */
function officeType(bytes: Uint8Array): string | null {
  const [, mime] = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/.exec(at(bytes, 30, 100)) ?? [];
  if (mime !== undefined) {
    return Object.keys(endings).find((type) => mime.startsWith(type)) ?? null;
  }
  // The list of entries stands at the end, after the bytes of them all.
  const list = at(bytes, Math.max(0, bytes.length - 256 * 1024), 256 * 1024);
  if (!list.includes('[Content_Types].xml')) return null;
  const part = Object.entries(officeParts).find(([path]) => list.includes(path));
  return part?.[1] ?? null;
}

/** UTF-8 without signs that control, but for lines and tabs. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f))
    return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.length > 0;
  } catch {
    return false;
  }
}

/** What no file name holds: control and direction signs, separators of paths, and what some systems refuse. */
const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"|?*]/gu;

/**
 * A name every system takes, of at most 100 characters: without folders, control or direction signs, and with an ending
 * that agrees with what the file is.
 */
export function fileNameFor(given: string, type: string): string {
  const allowed = endings[type] ?? [];
  const base = (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(forbidden, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = base.lastIndexOf('.');
  const ending = dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
  const agrees = allowed.includes(ending);
  const stem = [...(agrees ? base.slice(0, dot) : base)].slice(0, 90).join('').trimEnd();
  return `${stem === '' ? 'archivo' : stem}.${agrees ? ending : allowed[0]}`;
}
