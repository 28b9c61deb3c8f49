import { z } from 'zod';
import { contract } from './contract.ts';
import { emailSchema, passwordSchema, sessionSchema, slugSchema, tokenSchema } from './parts.ts';

/**
 * A contact signs in at one merchant. `device` is what the browser was given when somebody signed in there before; it opens
 * nothing, but its tries are counted by themselves.
 * BADPW alike for an unknown e-mail and a wrong password; LIMIT, CLOSD, NTFND (slug).
 */
export const signIn = contract(
  'sign-in',
  z.object({
    slug: slugSchema,
    email: emailSchema,
    password: passwordSchema,
    device: tokenSchema.optional(),
  }),
  z.object({ session: sessionSchema, device: z.string() }),
);
