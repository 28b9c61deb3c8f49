import { z } from 'zod';
import { contract } from './contract.ts';
import { passwordSchema } from './parts.ts';

/**
 * With a member's session: sets a contact's portal password, or removes it (null). Every session of the contact ends.
 * NTFND, DENID, NOSES, WEAKP; STATE when the contact has no e-mail to sign in with, EMLTK when another signs in with it.
 */
export const setContactPassword = contract(
  'set-contact-password',
  z.object({ org_id: z.uuid(), contact_id: z.uuid(), password: passwordSchema.nullable() }),
  z.object({ password_set_at: z.iso.datetime({ offset: true }).nullable() }),
);
