import { type Language, locales } from '@shared/language.ts';

/** A number of things for a reader: `10.000`. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { useGrouping: 'always' }).format(count);
}
