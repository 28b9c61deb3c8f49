import { z } from 'zod';
import { languages } from './language.ts';

/** One of our languages, from outside. Apart from the list, so that what only reads the list does not carry zod. */
export const languageSchema = z.enum(languages);
