import { z } from 'zod';
import { languageSchema } from '../language-schema.ts';
import { contract } from './contract.ts';
import { merchantCardSchema, slugSchema, tokenSchema } from './parts.ts';

/**
 * Looks at the token of an e-mail that sets a password, and uses nothing up: mail scanners look too. NTFND for an unknown
 * token; LIMIT.
 */
export const viewRecovery = contract(
  'view-recovery',
  z.object({ slug: slugSchema, token: tokenSchema }),
  z.discriminatedUnion('state', [
    z.object({
      state: z.literal('live'),
      merchant: merchantCardSchema,
      /** The contact's language. */
      language: languageSchema,
      contact_name: z.string(),
      /** With which the contact signs in from then on. */
      email: z.string(),
    }),
    z.object({
      state: z.enum(['used', 'expired', 'closed']),
      merchant: merchantCardSchema,
      language: languageSchema,
    }),
  ]),
);
