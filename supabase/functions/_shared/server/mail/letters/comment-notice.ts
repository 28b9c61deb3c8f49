import { z } from 'zod';
import { commentMailWords } from '../../../domain/mail-words/comments.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { noticeLetter, noticeSchema } from './notice.ts';

const schema = noticeSchema.extend({ comments: z.array(z.string()).min(1) });

/** What a contact said of a document, for the merchant's owners and administrators. */
export const compose: Composer = async ({ org_id, id }, { server, app }) => {
  const mail = schema.parse(taken(await server.rpc('comment_notice_mail', { p_org: org_id, p_mail: id })));
  const { received, answer } = commentMailWords[mail.merchant.language];
  return {
    to: mail.members,
    sender: mail.merchant,
    letter: noticeLetter(mail, app, received, { label: answer, quotes: mail.comments }),
  };
};
