/** The languages this house speaks, on screen and on paper. */
export const languages = ['es', 'fr', 'en'] as const;

export type Language = (typeof languages)[number];

/** The locale whose customs for numbers and dates each language follows. English follows European customs. */
export const locales: Readonly<Record<Language, string>> = { es: 'es-ES', fr: 'fr-FR', en: 'en-GB' };

/** Whether a text from outside names one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
