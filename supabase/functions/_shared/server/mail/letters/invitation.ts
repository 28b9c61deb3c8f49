import { z } from 'zod';
import { invitationLetter } from '../../../domain/letters/invitation.ts';
import { invitationMailSchema } from '../../../domain/mail-facts.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { toContact } from './to-contact.ts';

const schema = invitationMailSchema.extend({ token: z.string(), unsubscribe_token: z.string() }).nullable();

/**
 * An invitation to the portal; its link is issued here and now. The row's subject is the batch it belongs to. Being sent to
 * many, it carries the way out that mail programs show beside the sender (RFC 2369, in one press RFC 8058).
 */
export const compose: Composer = async ({ org_id, subject_id, contact_id }, { server, app, api }) => {
  if (contact_id === null) return null;
  const mail = schema.parse(
    taken(await server.rpc('invitation_mail', { p_org: org_id, p_batch: subject_id, p_contact: contact_id })),
  );
  if (mail === null) return null;
  const { merchant, token, unsubscribe_token } = mail;
  const leave = `${app}/${merchant.slug}/unsubscribe#${unsubscribe_token}`;
  const oneClick = `${api}/functions/v1/unsubscribe?at=${merchant.slug}&token=${unsubscribe_token}`;
  return {
    ...toContact(mail, invitationLetter(mail, `${app}/${merchant.slug}/d#${token}`, leave)),
    headers: { 'List-Unsubscribe': `<${oneClick}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
};
