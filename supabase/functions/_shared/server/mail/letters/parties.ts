import { z } from 'zod';
import { languageSchema } from '../../../domain/language-schema.ts';

/** Who writes to whom: SQL's `private.mail_parties`. */
export const partiesSchema = z.object({
  merchant: z.object({ name: z.string(), email: z.string().nullable(), color: z.string(), slug: z.string() }),
  contact: z.object({ name: z.string(), email: z.string(), language: languageSchema }),
});
