import { type Language, locales } from './language.ts';

/** A number written in digits with a dot, such as `-12.50`: the exact form in which decimals travel and are kept. */
export type DecimalText = `${number}`;

const pattern = /^-?\d+(\.\d+)?$/;

/** Whether a text is a plain decimal: digits, at most one dot between digits, an optional minus; no exponent. */
export function isDecimalText(text: string): text is DecimalText {
  return pattern.test(text);
}

/**
 * The decimal multiplied by ten to the power of `-places`, exactly: `shiftDecimal('12550', 2)` is `125.50`.
 * Keeps every digit it is given. Throws a RangeError for a text that is not a plain decimal.
 */
export function shiftDecimal(text: string, places: number): DecimalText {
  if (!isDecimalText(text)) throw new RangeError(`Not a plain decimal: ${text.slice(0, 40)}`);
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole.padStart(places + 1, '0');
  const point = digits.length - places;
  const head = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const tail = digits.slice(point) + fraction;
  return `${negative ? '-' : ''}${head}${tail === '' ? '' : `.${tail}`}` as DecimalText;
}

/** How many digits after the dot carry weight: 3 for `1.50100`. */
export function significantDecimals(text: string): number {
  const fraction = text.split('.')[1] ?? '';
  return fraction.replace(/0+$/, '').length;
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A number as a reader of the language writes it, with a minus sign (U+2212) where `Intl` puts a hyphen. The formatter
 * is made once per locale and options: making one costs far more than using it.
 */
export function formatNumber(
  value: DecimalText,
  language: Language,
  options: Intl.NumberFormatOptions,
): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  const formatter = known ?? new Intl.NumberFormat(locales[language], { useGrouping: 'always', ...options });
  if (known === undefined) formatters.set(key, formatter);
  return formatter.format(value).replace('-', '\u2212');
}

/** A number of things for a reader: `10.000`. Grouped everywhere alike, from four digits on. */
export function formatCount(count: number, language: Language): string {
  return formatNumber(`${count}`, language, {});
}

/** A quantity or a rate in the reader's customs, with no more decimals than it has: `2.500` is `2,5` in Spanish. */
export function formatDecimal(text: string, language: Language): string {
  if (!isDecimalText(text)) throw new RangeError(`Not a plain decimal: ${text.slice(0, 40)}`);
  return formatNumber(text, language, { maximumFractionDigits: Math.min(significantDecimals(text), 20) });
}

/** A percentage given as `21` or `5.2`, in the reader's customs: `21 %`, `5,2 %`. */
export function formatPercent(text: string, language: Language): string {
  const decimals = Math.min(significantDecimals(text), 20);
  return formatNumber(shiftDecimal(text, 2), language, { style: 'percent', maximumFractionDigits: decimals });
}
