import { z } from 'zod';
import { passwordChangedLetter } from '../../../domain/letters/password-changed.ts';
import { partiesSchema } from '../../../domain/mail-facts.ts';
import { passwordChanges } from '../../../domain/mail-words/access-words.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { toContact } from './to-contact.ts';

const payloadSchema = z.object({ change: z.enum(passwordChanges) });

/** Tells a contact what the merchant did to its password. The password itself is never mailed. */
export const compose: Composer = async ({ org_id, subject_id, payload }, { server, app }) => {
  const { change } = payloadSchema.parse(payload);
  const mail = partiesSchema
    .nullable()
    .parse(taken(await server.rpc('password_changed_mail', { p_org: org_id, p_contact: subject_id })));
  if (mail === null) return null;
  return toContact(mail, passwordChangedLetter(mail, change, `${app}/${mail.merchant.slug}`));
};
