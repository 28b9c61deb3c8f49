import nodemailer from 'nodemailer';
import { type Env, required } from '../env.ts';
import { asHtml, asText, type Letter } from './letter.ts';

export type Envelope = {
  /** Stable for one row of the outbox: a mail sent twice across a crash is the same mail. */
  id: string;
  /** In whose name. Answers go to `replyTo`. */
  from: string;
  replyTo: string | null;
  to: string[];
};

/** Sends letters through the SMTP server of `SMTP_URL` (hosted functions reach ports 465 and 2525, not 25 and 587). */
export function openTransport(env: Env) {
  const server = nodemailer.createTransport(required('SMTP_URL'));
  const address = env('MAIL_FROM') ?? 'no-reply@localhost';
  const domain = address.slice(address.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    /** Throws when the server does not accept the mail for every reader. */
    async send({ id, from, replyTo, to }: Envelope, letter: Letter): Promise<void> {
      await server.sendMail({
        messageId: `<${id}@${domain}>`,
        from: { name: from, address },
        ...(replyTo === null ? {} : { replyTo }),
        to,
        subject: letter.subject,
        text: asText(letter),
        html: asHtml(letter),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => server.close(),
  };
}
