import { mod97 } from './mod97.ts';

/**
 * The creditor reference (ISO 11649) that carries a document's number through a bank: `F2026-0001` is `RF12F20260001`.
 * Accents are folded, other signs dropped, and the last 21 characters kept. Null when nothing is left to carry.
 */
export function creditorReference(number: string): string | null {
  const body = number
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(-21);
  if (body === '') return null;
  const check = 98 - mod97(`${body}RF00`);
  return `RF${String(check).padStart(2, '0')}${body}`;
}

/** Whether a text is a creditor reference with right check digits; spaces and small letters are forgiven. */
export function isCreditorReference(text: string): boolean {
  const reference = text.replace(/\s/g, '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) return false;
  return mod97(reference.slice(4) + reference.slice(0, 4)) === 1;
}

/** A creditor reference in groups of four for a reader; any other text is returned as it is. */
export function formatCreditorReference(text: string): string {
  if (!isCreditorReference(text)) return text;
  return text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1\u00a0');
}
