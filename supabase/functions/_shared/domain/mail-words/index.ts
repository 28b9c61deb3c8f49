import type { Language } from '../language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { MailWords } from './mail-words.ts';

/** The words of our mails in each language: the contact's for the contact, the merchant's for its people. */
export const mailWords: Readonly<Record<Language, MailWords>> = { es, fr, en };
