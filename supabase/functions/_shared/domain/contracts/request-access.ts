import { z } from 'zod';
import { contract } from './contract.ts';
import { emailSchema, slugSchema, tokenSchema } from './parts.ts';

/**
 * Asks for a way in by e-mail, which goes to the address on record alone. `password`: a token to set one. `link`: a fresh
 * link in place of one that ended by itself; without the token of one, a link to the portal. `own`: as `password`, for the contact who calls with its session.
 * The same answer at the same time whether the e-mail is known, unknown or switched off. NTFND (slug), CLOSD, LIMIT; for
 * `own` NOSES, and STATE without an e-mail on record, EMLTK while another contact signs in with it.
 */
export const requestAccess = contract(
  'request-access',
  z.discriminatedUnion('purpose', [
    z.object({ purpose: z.literal('password'), slug: slugSchema, email: emailSchema }),
    z.object({
      purpose: z.literal('link'),
      slug: slugSchema,
      email: emailSchema,
      token: tokenSchema.optional(),
    }),
    z.object({ purpose: z.literal('own') }),
  ]),
  z.object({}),
);
