import { chooseLanguage, type Language } from './language';
import { stored } from './storage';

/** Where the language that was switched to on this device is kept. */
export const languageKey = 'zaguan.language';

/** The language before anything is known of the contact, or once it is. */
export function firstLanguage(contact: string | null = null): Language {
  return chooseLanguage({ switched: stored.read(languageKey), contact, browser: navigator.languages });
}
