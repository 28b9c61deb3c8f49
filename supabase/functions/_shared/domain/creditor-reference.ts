import { mod97 } from './mod97.ts';

/** Whether a text is a creditor reference (ISO 11649) with right check digits; spaces and small letters are forgiven. */
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
