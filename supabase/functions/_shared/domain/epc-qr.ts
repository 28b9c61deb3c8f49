import { isCreditorReference } from './creditor-reference.ts';
import type { Transfer } from './document-snapshot.ts';
import { isIban, normaliseIban } from './iban.ts';
import { toDecimalString } from './money.ts';

const maximumMinor = 99_999_999_999;
const maximumBytes = 331;

const clean = (text: string, length: number) =>
  Array.from(
    text
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
    .slice(0, length)
    .join('')
    .trim();

/**
 * The text of the QR code with which a banking app fills in a SEPA transfer (EPC069-12, version 002, UTF-8).
 * Encode it with error correction M. Null where the code cannot say it: not EUR, not between 0.01 and 999,999,999.99,
 * no valid IBAN, no holder. A creditor reference travels as such; anything else as free text of at most 140 characters.
 */
export function epcQrPayload(transfer: Transfer, minor: number, currency: string): string | null {
  const holder = clean(transfer.holder, 70);
  if (currency !== 'EUR' || minor < 1 || minor > maximumMinor) return null;
  if (!isIban(transfer.iban) || holder === '') return null;
  const structured = isCreditorReference(transfer.reference);
  const elements = [
    'BCD',
    '002',
    '1',
    'SCT',
    /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(transfer.bic ?? '') ? transfer.bic : '',
    holder,
    normaliseIban(transfer.iban),
    `EUR${toDecimalString(minor, 'EUR')}`,
    '',
    structured ? transfer.reference.replace(/\s/g, '').toUpperCase() : '',
    structured ? '' : clean(transfer.reference, 140),
  ];
  // Nothing follows the last element in use: no line feed, no empty element.
  const payload = elements.join('\n').trimEnd();
  return new TextEncoder().encode(payload).length <= maximumBytes ? payload : null;
}
