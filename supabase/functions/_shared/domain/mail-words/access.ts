import type { Language } from '../language.ts';
import { en } from './access-en.ts';
import { es } from './access-es.ts';
import { fr } from './access-fr.ts';
import type { AccessMailWords } from './access-words.ts';

/** The words of the mails that let a contact in, in the contact's language. */
export const accessMailWords: Readonly<Record<Language, AccessMailWords>> = { es, fr, en };
