import type { Language } from '@/lib/language';
import type { Words } from './es';
import type { MerchantWords } from './es/admin-index';

export type { MerchantWords, Words };

/** Every word that a page of the admin may show. */
export type AdminWords = Words & MerchantWords;

/** Fetches the words of one language, each a chunk of its own. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'es':
      return (await import('./es')).es;
    case 'fr':
      return (await import('./fr')).fr;
    case 'en':
      return (await import('./en')).en;
  }
}

/** The same of what only the merchant's pages say. */
export async function loadMerchantWords(language: Language): Promise<MerchantWords> {
  switch (language) {
    case 'es':
      return (await import('./es/admin-index')).adminEs;
    case 'fr':
      return (await import('./fr/admin-index')).adminFr;
    case 'en':
      return (await import('./en/admin-index')).adminEn;
  }
}
