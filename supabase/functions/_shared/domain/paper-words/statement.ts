import type { Language } from '../language.ts';
import { en } from './statement-en.ts';
import { es } from './statement-es.ts';
import { fr } from './statement-fr.ts';
import type { StatementWords } from './statement-words.ts';

/** The words of account statements, apart from those of documents: a link's page does not carry them. */
export const statementWords: Readonly<Record<Language, StatementWords>> = { es, fr, en };

export type { StatementWords } from './statement-words.ts';
