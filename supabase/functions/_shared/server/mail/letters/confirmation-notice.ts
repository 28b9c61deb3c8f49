import { commentMailWords } from '../../../domain/mail-words/comments.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { noticeSchema, titleFor } from './notice.ts';

/** That a contact confirmed a document, for the merchant's owners and administrators. */
export const compose: Composer = async ({ org_id, subject_id }, { server, app }) => {
  const mail = noticeSchema.parse(
    taken(await server.rpc('confirmation_mail', { p_org: org_id, p_document: subject_id })),
  );
  const { merchant, contact, members, document } = mail;
  const { language } = merchant;
  const words = commentMailWords[language];
  const title = titleFor(mail, language);
  return {
    to: members,
    sender: merchant,
    letter: {
      subject: words.confirmed.subject(contact.name, title),
      paragraphs: [words.confirmed.text(contact.name, title)],
      action: { label: words.open, url: `${app}/admin/documents/${document.id}` },
      footer: mailWords[language].footer(merchant.name),
      color: merchant.color,
      language,
    },
  };
};
