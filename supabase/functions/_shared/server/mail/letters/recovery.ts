import { z } from 'zod';
import { accessMailWords } from '../../../domain/mail-words/access.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { taken } from '../../failures.ts';
import type { Letter } from '../letter.ts';
import type { Composer } from './composer.ts';
import { partiesSchema } from './parties.ts';

const schema = partiesSchema.extend({ token: z.string(), has_password: z.boolean() }).nullable();

/** As `private.access_token_life()` has it. */
const minutes = 30;

/** The way to create or recover a password. Its token is made here and now, and is nowhere else. */
export const compose: Composer = async ({ org_id, subject_id }, { server, app }) => {
  const mail = schema.parse(
    taken(await server.rpc('recovery_mail', { p_org: org_id, p_contact: subject_id })),
  );
  if (mail === null) return null;
  return { to: [mail.contact.email], sender: mail.merchant, letter: recovery(mail, app) };
};

function recovery(mail: NonNullable<z.infer<typeof schema>>, app: string): Letter {
  const { merchant, contact, token, has_password } = mail;
  const { greeting, recovery: words } = accessMailWords[contact.language];
  return {
    subject: words.subject(merchant.name, has_password),
    paragraphs: [
      greeting(contact.name),
      `${words.text(merchant.name, has_password)} ${words.until(minutes)}`,
      words.unasked,
    ],
    action: { label: words.action(has_password), url: `${app}/${merchant.slug}/password#${token}` },
    footer: mailWords[contact.language].footer(merchant.name),
    color: merchant.color,
    language: contact.language,
  };
}
