import { z } from 'zod';
import { documentPageSchema } from '../document-page.ts';
import { languageSchema } from '../language-schema.ts';
import { type AnswerOf, contract } from './contract.ts';
import { merchantCardSchema, slugSchema, tokenSchema } from './parts.ts';

/**
 * Looks through a link without a session: reads, marks nothing. While the link is live it shows the document, or says
 * whose portal it opens; otherwise it says why not (`password`: the contact has one and must sign in). NTFND for an
 * unknown token; LIMIT.
 */
export const viewLink = contract(
  'view-link',
  z.object({ slug: slugSchema, token: tokenSchema }),
  z.discriminatedUnion('state', [
    z.object({
      state: z.literal('document'),
      merchant: merchantCardSchema,
      /** The contact's language. */
      language: languageSchema,
      contact_name: z.string(),
      document: documentPageSchema,
      /** What lies behind it: a press opens the whole portal, a password would, or nothing does. */
      beyond: z.enum(['portal', 'password', 'nothing']),
    }),
    z.object({
      state: z.literal('portal'),
      merchant: merchantCardSchema,
      language: languageSchema,
      contact_name: z.string(),
    }),
    z.object({
      state: z.literal('password'),
      merchant: merchantCardSchema,
      language: languageSchema,
      /** Where the contact lands once signed in; null for the portal itself. */
      document_id: z.uuid().nullable(),
    }),
    z.object({
      state: z.enum(['expired', 'revoked', 'readdressed', 'closed']),
      merchant: merchantCardSchema,
      language: languageSchema,
    }),
  ]),
);

export type LinkView = AnswerOf<typeof viewLink>;
