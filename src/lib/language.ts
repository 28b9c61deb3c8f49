import { isLanguage, type Language, locales } from '@shared/language.ts';

export { type Language, languages, locales } from '@shared/language.ts';

/** The first of ours in a list of language tags such as `fr-CA`; null when none is. */
export function matchLanguage(tags: readonly (string | null | undefined)[]): Language | null {
  for (const tag of tags) {
    const base = tag?.toLowerCase().split(/[-_]/)[0];
    if (isLanguage(base)) return base;
  }
  return null;
}

/** A language's name for a reader, as a heading writes it: `Español`, `French`. */
export function languageName(language: Language, reader: Language): string {
  const name = new Intl.DisplayNames(locales[reader], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locales[reader]) + name.slice(1);
}

/**
 * The language to show: what the person pressed on this device, else the language the merchant has on record for the
 * contact, else the browser's, else English. The switch comes first because a switch that is overruled is broken.
 */
export function chooseLanguage(from: {
  switched: string | null;
  contact: string | null;
  browser: readonly string[];
}): Language {
  return matchLanguage([from.switched, from.contact, ...from.browser]) ?? 'en';
}
