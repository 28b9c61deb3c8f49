import type { Language } from '@/lib/language';
import type { es } from './es';

/** Every word of the screens. Spanish is the shape: what French or English lacks does not compile. */
export type Words = typeof es;

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
