import type { Language } from '@/lib/language';
import type { Words } from './es';

export type { Words };

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
