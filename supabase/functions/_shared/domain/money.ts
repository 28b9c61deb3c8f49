import {
  type DecimalText,
  formatNumber,
  isDecimalText,
  shiftDecimal,
  significantDecimals,
} from './decimal.ts';
import type { Language } from './language.ts';

/** Currencies whose minor unit is not a hundredth (ISO 4217, list one; UYI and UYW are funds of the same list). */
const exceptions: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0 },
  ...{ VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
  ...{ CLF: 4, UYW: 4 },
};

/** How many decimals the currency has: 2 for EUR, 0 for JPY, 3 for KWD. Throws a RangeError unless `[A-Z]{3}`. */
export function currencyExponent(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`Not an ISO 4217 code: ${currency.slice(0, 8)}`);
  return exceptions[currency] ?? 2;
}

/**
 * An amount in minor units as exact decimal text with all the decimals of its currency: 1210, EUR is `12.10`.
 * Throws a RangeError for anything but a safe integer, since a wrong amount must not be written down.
 */
export function toDecimalString(minor: number, currency: string): DecimalText {
  if (!Number.isSafeInteger(minor)) throw new RangeError('An amount is an integer of minor units');
  return shiftDecimal(String(minor), currencyExponent(currency));
}

/** An amount in minor units for a reader: `1.210,00 €`. Its spaces do not break (U+00A0, U+202F). Exact. */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const digits = currencyExponent(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatNumber(toDecimalString(minor, currency), language, {
    style: 'currency',
    currency,
    ...options,
  });
}

/** An amount in minor units in a few signs, where there is room for no more (the scale of a chart): `12,5 mil €`. Rounded. */
export function formatMoneyShort(minor: number, currency: string, language: Language): string {
  const options = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  return formatNumber(toDecimalString(minor, currency), language, {
    style: 'currency',
    currency,
    ...options,
  });
}

/** Like `formatMoney` without the currency, for columns whose head or total names it: `1.210,00`. */
export function formatAmount(minor: number, currency: string, language: Language): string {
  const digits = currencyExponent(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return formatNumber(toDecimalString(minor, currency), language, options);
}

/**
 * An amount in minor units as one types it into a bank's form: the reader's decimal sign, nothing between thousands and no
 * currency, `1210,00` in Spanish.
 */
export function formatTypedAmount(minor: number, currency: string, language: Language): string {
  const digits = currencyExponent(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  // Banks' forms take the hyphen of the keyboard.
  return formatNumber(toDecimalString(minor, currency), language, options).replace('\u2212', '-');
}

/**
 * A unit price, decimal text of minor units with up to four decimals (`12550.5` is 125.505 EUR), without the currency.
 * Shows at least the decimals of the currency and every further digit that carries weight.
 */
export function formatUnitPrice(minorText: string, currency: string, language: Language): string {
  const digits = currencyExponent(currency);
  const major = shiftDecimal(minorText, digits);
  const decimals = Math.max(digits, significantDecimals(major));
  const options = { minimumFractionDigits: digits, maximumFractionDigits: Math.min(decimals, 20) };
  return formatNumber(major, language, options);
}

export type ParsedAmount =
  | { ok: true; minor: number }
  | { ok: false; reason: 'empty' | 'malformed' | 'too_precise' | 'ambiguous' | 'too_large' };

const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** The digits of a person's number with a dot as the decimal sign, or why it cannot be read. */
function normalise(text: string, exponent: number): string | 'malformed' | 'ambiguous' {
  const signs = text.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return text;
  const position = text.lastIndexOf(last);
  const head = text.slice(0, position);
  const tail = text.slice(position + 1);
  const others = signs.slice(0, -1);
  if (others === '') {
    if (tail.length !== 3 || exponent >= 3 || !grouped.test(text)) return `${head || '0'}.${tail}`;
    return exponent === 0 ? head + tail : 'ambiguous';
  }
  if (others.includes(last)) return grouped.test(text) ? text.replaceAll(last, '') : 'malformed';
  return grouped.test(head) ? `${head.replace(/[.,]/g, '')}.${tail}` : 'malformed';
}

/**
 * What a person typed as an amount, in minor units. Reads a comma or a dot as the decimal sign, the other one, spaces
 * or apostrophes as grouping, and a leading minus. Guesses nothing: `1.234` in a currency of two decimals could be
 * 1,234.00 or a slip of the finger, and is refused as ambiguous. (With no decimals it is 1234, with three it is 1.234.)
 */
export function parseDecimal(text: string, currency: string): ParsedAmount {
  const exponent = currencyExponent(currency);
  const compact = text.replace(/[\s'’]/g, '').replace('\u2212', '-');
  if (compact === '') return { ok: false, reason: 'empty' };
  const sign = compact.startsWith('-') ? '-' : '';
  const unsigned = compact.slice(sign.length);
  if (!/^[\d.,]*\d[\d.,]*$/.test(unsigned)) return { ok: false, reason: 'malformed' };
  const plain = normalise(unsigned, exponent);
  if (plain === 'malformed' || plain === 'ambiguous') return { ok: false, reason: plain };
  const [whole = '', fraction = ''] = plain.split('.');
  if (plain.endsWith('.') || !isDecimalText(plain)) return { ok: false, reason: 'malformed' };
  if (fraction.length > exponent) return { ok: false, reason: 'too_precise' };
  const minor = Number(`${sign}${whole}${fraction.padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(minor)) return { ok: false, reason: 'too_large' };
  return { ok: true, minor: minor === 0 ? 0 : minor };
}
