import type { Language } from '../language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { PaperWords } from './paper-words.ts';

/** The words of paper in each language: a PDF is made in the document's language, whatever the reader's. */
export const paperWords: Readonly<Record<Language, PaperWords>> = { es, fr, en };

export type { KindWords, PaperWords } from './paper-words.ts';
