import type { Address } from './document-snapshot.ts';
import { type Language, locales } from './language.ts';

const postalCodeLast = new Set(['GB', 'IE']);
const regionThenCode = new Set(['US', 'CA', 'AU']);

/** The country's name in the reader's language; a code Intl does not know is returned as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locales[language]], { type: 'region' }).of(code) ?? code;
}

const join = (separator: string, parts: (string | null)[]) =>
  parts.filter((part) => part !== null && part.trim() !== '').join(separator);

function cityLines({ postal_code, city, region, country }: Address): string[] {
  if (country !== null && postalCodeLast.has(country)) return [join(', ', [city, region]), postal_code ?? ''];
  if (country !== null && regionThenCode.has(country)) {
    return [join(', ', [city, join(' ', [region, postal_code])])];
  }
  return [join(' ', [postal_code, city]), region === city ? '' : (region ?? '')];
}

/** An address as its country writes it, one text per line, empty lines left out, the country in `language`. */
export function addressLines(address: Address, language: Language): string[] {
  const { line1, line2, country } = address;
  const lines = [
    line1 ?? '',
    line2 ?? '',
    ...cityLines(address),
    country ? countryName(country, language) : '',
  ];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const vatCountries = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  ),
);

/**
 * Whether the tax of a seller at this address is called VAT. In the Canaries, Ceuta and Melilla (Spanish postal codes
 * 35, 38, 51, 52) and outside Europe it has other names, and a document must not call it what it is not.
 */
export function chargesVat({ country, postal_code }: Address): boolean {
  if (country === null || !vatCountries.has(country)) return false;
  return country !== 'ES' || !/^(35|38|51|52)/.test(postal_code ?? '');
}
