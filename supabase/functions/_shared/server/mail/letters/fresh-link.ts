import { z } from 'zod';
import { documentTitle } from '../../../domain/document-file-name.ts';
import { documentKindSchema } from '../../../domain/document-snapshot.ts';
import { accessMailWords } from '../../../domain/mail-words/access.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { taken } from '../../failures.ts';
import type { Letter } from '../letter.ts';
import type { Composer } from './composer.ts';
import { partiesSchema } from './parties.ts';

const schema = partiesSchema
  .extend({
    token: z.string(),
    document: z.object({ kind: documentKindSchema, number: z.string() }).nullable(),
  })
  .nullable();

/** As `private.link_life()` has it. */
const hours = 48;

/** A link in place of one that ended: to the same document, or to the portal. It is issued here and now. */
export const compose: Composer = async ({ org_id, subject_id }, { server, app }) => {
  const mail = schema.parse(
    taken(await server.rpc('fresh_link_mail', { p_org: org_id, p_link: subject_id })),
  );
  if (mail === null) return null;
  return { to: [mail.contact.email], sender: mail.merchant, letter: freshLink(mail, app) };
};

function freshLink(mail: NonNullable<z.infer<typeof schema>>, app: string): Letter {
  const { merchant, contact, token } = mail;
  const { language } = contact;
  const { greeting, freshLink: words } = accessMailWords[language];
  const document = mail.document === null ? null : documentTitle({ ...mail.document, language });
  return {
    subject: words.subject(merchant.name, document),
    paragraphs: [
      greeting(contact.name),
      `${words.text(merchant.name, document)} ${words.until(hours)}`,
      words.unasked,
    ],
    action: { label: words.action(document), url: `${app}/${merchant.slug}/d#${token}` },
    footer: mailWords[language].footer(merchant.name),
    color: merchant.color,
    language,
  };
}
