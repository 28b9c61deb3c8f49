import { z } from 'zod';
import { contract } from './contract.ts';
import { passwordSchema, sessionSchema, slugSchema, tokenSchema } from './parts.ts';

/**
 * A contact sets its password with the token of an e-mail, which works once and for half an hour. Every earlier session
 * ends and a new one opens. NTFND (unknown token), LKEXP (used or too late), CLOSD, WEAKP, LIMIT, EMLTK (another contact signs in with the e-mail); BUSYY when another
 * change was faster.
 */
export const setPassword = contract(
  'set-password',
  z.object({ slug: slugSchema, token: tokenSchema, password: passwordSchema }),
  z.object({
    session: sessionSchema,
    /** By which the browser is known when somebody signs in there again. */
    device: z.string(),
  }),
);
