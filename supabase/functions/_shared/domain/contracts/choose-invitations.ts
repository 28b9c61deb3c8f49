import { z } from 'zod';
import { languageSchema } from '../language-schema.ts';
import { contract } from './contract.ts';
import { merchantCardSchema, slugSchema, tokenSchema } from './parts.ts';

/**
 * By the token of an invitation's way out: whether its reader wants more of them. Without a choice it looks and changes
 * nothing, for mail scanners look too. NTFND for an unknown token; LIMIT.
 */
export const chooseInvitations = contract(
  'choose-invitations',
  z.object({ slug: slugSchema, token: tokenSchema, wanted: z.boolean().nullable() }),
  z.object({
    merchant: merchantCardSchema,
    /** The contact's language. */
    language: languageSchema,
    /** As it stands now. */
    wanted: z.boolean(),
  }),
);
