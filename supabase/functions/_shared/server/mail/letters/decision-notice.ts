import { z } from 'zod';
import { decisions } from '../../../domain/decision.ts';
import { decisionMailWords } from '../../../domain/mail-words/decisions.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { noticeLetter, noticeSchema } from './notice.ts';

const schema = noticeSchema.extend({
  decision: z.enum(decisions),
  name: z.string(),
  reason: z.string().nullable(),
  signature: z.string().nullable(),
});

/** That a contact answered a quote, and why not or who signed, for the merchant's owners and administrators. */
export const compose: Composer = async ({ org_id, subject_id }, { server, app }) => {
  const mail = schema.parse(
    taken(await server.rpc('decision_mail', { p_org: org_id, p_document: subject_id })),
  );
  const { decision, name, reason, signature } = mail;
  const words = decisionMailWords[mail.merchant.language];
  const more = [
    ...(reason === null ? [] : [words.reason]),
    ...(signature === null ? [] : [words.signed(name)]),
  ];
  return {
    to: mail.members,
    sender: mail.merchant,
    letter: noticeLetter(mail, app, words[decision], {
      label: words.open,
      ...(reason === null ? {} : { quotes: [reason] }),
      more,
    }),
  };
};
