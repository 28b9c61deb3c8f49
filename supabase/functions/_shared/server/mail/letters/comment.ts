import { z } from 'zod';
import { commentMailWords } from '../../../domain/mail-words/comments.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { taken } from '../../failures.ts';
import type { Composer, Row } from './composer.ts';
import { noticeSchema, titleFor } from './notice.ts';
import { toContact } from './to-contact.ts';

const schema = noticeSchema.extend({ body: z.string(), token: z.string().nullable() });

/** What was said of a document, for who did not say it: the contact, or the merchant's owners and administrators. */
export const compose: Composer = async (row: Row, { server, app }) => {
  const mail = schema.parse(
    taken(await server.rpc('comment_mail', { p_org: row.org_id, p_comment: row.subject_id })),
  );
  const { merchant, contact, members, document, body, token } = mail;
  const toMerchant = row.kind === 'comment_notice';
  const { language } = toMerchant ? merchant : contact;
  const words = commentMailWords[language];
  const title = titleFor(mail, language);
  const common = { footer: mailWords[language].footer(merchant.name), color: merchant.color, language };
  if (toMerchant) {
    return {
      to: members,
      sender: merchant,
      letter: {
        ...common,
        subject: words.received.subject(contact.name, title),
        paragraphs: [words.received.text(contact.name, title), body],
        action: { label: words.answer, url: `${app}/admin/documents/${document.id}` },
      },
    };
  }
  return toContact(mail, {
    ...common,
    subject: words.sent.subject(merchant.name, title),
    paragraphs: [words.greeting(contact.name), words.sent.text(merchant.name, title), body],
    ...(token === null ? {} : { action: { label: words.answer, url: `${app}/${merchant.slug}/d#${token}` } }),
  });
};
