import { z } from 'zod';
import { accessMailWords } from '../../../domain/mail-words/access.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { partiesSchema } from './parties.ts';

const payloadSchema = z.object({ change: z.enum(['set', 'changed', 'removed']) });

/** Tells a contact what the merchant did to its password. The password itself is never mailed. */
export const compose: Composer = async ({ org_id, subject_id, payload }, { server, app }) => {
  const { change } = payloadSchema.parse(payload);
  const mail = partiesSchema
    .nullable()
    .parse(taken(await server.rpc('password_changed_mail', { p_org: org_id, p_contact: subject_id })));
  if (mail === null) return null;
  const { merchant, contact } = mail;
  const { greeting, passwordChanged: words } = accessMailWords[contact.language];
  return {
    to: [contact.email],
    sender: merchant,
    letter: {
      subject: words.subject(merchant.name),
      paragraphs: [
        greeting(contact.name),
        words.text(merchant.name, change),
        ...(change === 'set' ? [] : [words.ended]),
        words.unexpected(merchant.name),
      ],
      action: { label: words.action, url: `${app}/${merchant.slug}` },
      footer: mailWords[contact.language].footer(merchant.name),
      color: merchant.color,
      language: contact.language,
    },
  };
};
