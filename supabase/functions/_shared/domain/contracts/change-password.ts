import { z } from 'zod';
import { contract } from './contract.ts';
import { passwordSchema, sessionSchema, tokenSchema } from './parts.ts';

/**
 * With a contact's session opened by password: changes it. All sessions end; the answer is a new one. `device` is by what
 * this browser is known, which goes on; all others are forgotten.
 * NOSES, BADPW (the old one), WEAKP (the new one), LIMIT; STATE for a session opened by link, which has no password.
 */
export const changePassword = contract(
  'change-password',
  z.object({
    old_password: passwordSchema,
    new_password: passwordSchema,
    device: tokenSchema.optional(),
  }),
  z.object({ session: sessionSchema }),
);
