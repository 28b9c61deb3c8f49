import { z } from 'zod';
import { contract } from './contract.ts';
import { emailSchema, passwordSchema, sessionSchema, slugSchema } from './parts.ts';

/** A contact signs in at one merchant. BADPW alike for an unknown e-mail and a wrong password; LIMIT, CLOSD, NTFND (slug). */
export const signIn = contract(
  'sign-in',
  z.object({ slug: slugSchema, email: emailSchema, password: passwordSchema }),
  z.object({ session: sessionSchema }),
);
