import { z } from 'zod';
import { recoveryLetter } from '../../../domain/letters/recovery.ts';
import { recoveryMailSchema } from '../../../domain/mail-facts.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { toContact } from './to-contact.ts';

const schema = recoveryMailSchema.extend({ token: z.string() }).nullable();

/** The way to create or recover a password. Its token is made here and now, and is nowhere else. */
export const compose: Composer = async ({ org_id, subject_id }, { server, app }) => {
  const mail = schema.parse(
    taken(await server.rpc('recovery_mail', { p_org: org_id, p_contact: subject_id })),
  );
  if (mail === null) return null;
  return toContact(mail, recoveryLetter(mail, `${app}/${mail.merchant.slug}/password#${mail.token}`));
};
