import { z } from 'zod';
import { invitationLetter } from '../../../domain/letters/invitation.ts';
import { invitationMailSchema } from '../../../domain/mail-facts.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { toContact } from './to-contact.ts';

const schema = invitationMailSchema.extend({ token: z.string() }).nullable();

/** An invitation to the portal; its link is issued here and now. The row's subject is the batch it belongs to. */
export const compose: Composer = async ({ org_id, subject_id, contact_id }, { server, app }) => {
  if (contact_id === null) return null;
  const mail = schema.parse(
    taken(await server.rpc('invitation_mail', { p_org: org_id, p_batch: subject_id, p_contact: contact_id })),
  );
  if (mail === null) return null;
  return toContact(mail, invitationLetter(mail, `${app}/${mail.merchant.slug}/d#${mail.token}`));
};
