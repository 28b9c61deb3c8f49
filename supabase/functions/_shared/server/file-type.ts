import { Buffer } from 'node:buffer';
import { isText } from './plain-text.ts';

/** Types of files that may lie beside a document, with the endings that their names may have. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic', 'heif'],
  'image/avif': ['avif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/vnd.etsi.asic-e+zip': ['asice', 'sce'],
  'application/vnd.etsi.asic-s+zip': ['asics', 'scs'],
  'application/pkcs7-mime': ['p7m', 'p7s'],
  'application/rtf': ['rtf'],
  'text/plain': ['txt', 'log', 'md', 'n43', 'q43'],
  // Texts that their name alone tells apart.
  'text/csv': ['csv'],
  'text/tab-separated-values': ['tsv'],
  'text/calendar': ['ics'],
  'text/vcard': ['vcf'],
  'application/xml': ['xml', 'xsig'],
  'application/json': ['json'],
  'message/rfc822': ['eml'],
};

const namedTexts = Object.entries(endings).slice(Object.keys(endings).indexOf('text/plain'));

/** The part of an office file (a ZIP) that says what it is. */
const officeParts = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;

/** A part of the bytes as text, a sign for each. */
const at = (bytes: Uint8Array, start: number, length: number) =>
  Buffer.from(bytes.subarray(start, start + length)).toString('latin1');

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: bytes, written as signs.
/** What files of a kind begin with. */
const beginnings: readonly [RegExp, string][] = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^RIFF.{4}WEBP/s, 'image/webp'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
  [/^.{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/s, 'image/heic'],
  [/^.{4}ftypavi[fs]/s, 'image/avif'],
  [/^\{\\rtf/, 'application/rtf'],
  // A signature (CMS) in DER or BER, whose content may be a PDF.
  [/^0[\x80-\x84].{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02/s, 'application/pkcs7-mime'],
];
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

/** How far into a file readers of PDF look for its mark: a byte order mark, a line or a mail's head may precede it. */
const pdfHead = 1024;

/** What a file is by its content; null for what is not taken. Only between kinds of text its name decides. */
export function fileTypeOf(bytes: Uint8Array, name: string): string | null {
  const head = at(bytes, 0, pdfHead);
  if (head.startsWith('PK\x03\x04')) return officeType(bytes);
  const known = beginnings.find(([beginning]) => beginning.test(head));
  if (known !== undefined) return known[1];
  const text = isText(bytes);
  const named = namedTexts.find(([, allowed]) => allowed.includes(endingOf(plainName(name))))?.[0];
  // A text that speaks of PDF is none.
  const isPdf = head.startsWith('%PDF-') || (head.includes('%PDF-') && !(text && named !== undefined));
  if (isPdf) return 'application/pdf';
  return text ? (named ?? 'text/plain') : null;
}

/** What a browser can show and never runs is called what it is; everything else goes out as mere bytes. */
const shown = /^(?:application\/pdf|application\/vnd\..+|image\/.+|text\/(?:plain|csv))$/;

/** The content type under which a file of this type is given out. None that a browser would run: no XML, no mail. */
export const servedType = (type: string): string => (shown.test(type) ? type : 'application/octet-stream');

/** Without the dot, in small letters; empty when there is none. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** A file in a ZIP: OpenDocument and signed containers say what they are in the first entry, Office Open XML by its parts. */
function officeType(bytes: Uint8Array): string | null {
  const [, mime] =
    /^mimetype(application\/vnd\.(?:oasis\.opendocument|etsi)\.[a-z+-]+)/.exec(at(bytes, 30, 100)) ?? [];
  if (mime !== undefined) {
    return Object.keys(endings).find((type) => mime.startsWith(type)) ?? null;
  }
  // The list of entries stands at the end, after the bytes of them all.
  const list = at(bytes, Math.max(0, bytes.length - 256 * 1024), 256 * 1024);
  if (!list.includes('[Content_Types].xml')) return null;
  const part = Object.entries(officeParts).find(([path]) => list.includes(path));
  return part?.[1] ?? null;
}

/** What no file name holds: control and direction signs, separators of paths, and what some systems refuse. */
const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"|?*]/gu;

/** What is left of a name without folders, control or direction signs. */
function plainName(given: string): string {
  return (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(forbidden, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

/**
 * A name every system takes, of at most 100 characters: without folders, control or direction signs, and with an ending
 * that agrees with what the file is.
 */
export function fileNameFor(given: string, type: string): string {
  const allowed = endings[type] ?? [];
  const base = plainName(given);
  const ending = endingOf(base);
  const agrees = allowed.includes(ending);
  const stem = [...(agrees ? base.slice(0, -ending.length - 1) : base)].slice(0, 90).join('').trimEnd();
  return `${stem === '' ? 'archivo' : stem}.${agrees ? ending : allowed[0]}`;
}
