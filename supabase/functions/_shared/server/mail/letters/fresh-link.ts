import { z } from 'zod';
import { freshLinkLetter } from '../../../domain/letters/fresh-link.ts';
import { freshLinkMailSchema } from '../../../domain/mail-facts.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { toContact } from './to-contact.ts';

const schema = freshLinkMailSchema.extend({ token: z.string() }).nullable();

/** A link in place of one that ended: to the same document, or to the portal. It is issued here and now. */
export const compose: Composer = async ({ org_id, subject_id }, { server, app }) => {
  const mail = schema.parse(
    taken(await server.rpc('fresh_link_mail', { p_org: org_id, p_subject: subject_id })),
  );
  if (mail === null) return null;
  return toContact(mail, freshLinkLetter(mail, `${app}/${mail.merchant.slug}/d#${mail.token}`));
};
