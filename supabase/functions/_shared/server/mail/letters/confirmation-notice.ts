import { commentMailWords } from '../../../domain/mail-words/comments.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { noticeLetter, noticeSchema } from './notice.ts';

/** That a contact confirmed a document, for the merchant's owners and administrators. */
export const compose: Composer = async ({ org_id, subject_id }, { server, app }) => {
  const mail = noticeSchema.parse(
    taken(await server.rpc('confirmation_mail', { p_org: org_id, p_document: subject_id })),
  );
  const { confirmed, open } = commentMailWords[mail.merchant.language];
  return {
    to: mail.members,
    sender: mail.merchant,
    letter: noticeLetter(mail, app, confirmed, { label: open }),
  };
};
