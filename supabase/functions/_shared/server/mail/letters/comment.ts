import { z } from 'zod';
import { commentLetter } from '../../../domain/letters/comment.ts';
import { commentMailSchema } from '../../../domain/mail-facts.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { toContact } from './to-contact.ts';

const schema = commentMailSchema.extend({ token: z.string().nullable() });

/** What the merchant said of a document, for its contact, with a link back that is issued here and now. */
export const compose: Composer = async ({ org_id, id }, { server, app }) => {
  const mail = schema.parse(taken(await server.rpc('comment_mail', { p_org: org_id, p_mail: id })));
  const { merchant, token } = mail;
  return toContact(mail, commentLetter(mail, token === null ? null : `${app}/${merchant.slug}/d#${token}`));
};
