import { z } from 'zod';
import { currencySchema, daySchema } from '../document-snapshot.ts';
import { languageSchema } from '../language-schema.ts';
import { contract } from './contract.ts';

/**
 * A contact's account statement as a PDF, in the reader's language: for the contact inside its whole portal and for
 * members. Null is a period without an end on that side. NTFND, NOSES; TOOLG when the period has more movements than
 * a paper holds (`MAX_STATEMENT_MOVEMENTS`).
 */
export const statementPdf = contract(
  'statement-pdf',
  z.strictObject({
    org_id: z.uuid(),
    contact_id: z.uuid(),
    currency: currencySchema,
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    language: languageSchema,
  }),
  z.instanceof(Blob),
);
