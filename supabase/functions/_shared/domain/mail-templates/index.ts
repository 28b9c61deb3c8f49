import type { Language } from '../language.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { MailTemplates } from './mail-templates.ts';

/** The original of each template, to which *Restore* goes back. */
export const mailTemplates: Readonly<Record<Language, MailTemplates>> = { es, fr, en };
