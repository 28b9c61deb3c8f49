import { Buffer } from 'node:buffer';
import nodemailer from 'nodemailer';
import { asText } from '../../../domain/letter.ts';
import { asHtml } from '../../../domain/letter-html.ts';
import { DeliveryError, type Transport } from './transport.ts';

/** Connections kept open while a batch is sent. */
export const smtpConnections = 4;

/** An SMTP server by its address (`smtps://user:password@host:465`), over a few connections that are used again. */
export function smtpTransport(url: string): Transport {
  const server = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: smtpConnections,
    // A password, and what follows it, goes to no server in clear, nor to one in between that hides STARTTLS.
    requireTLS: new URL(url).password !== '',
    // Together well below the time for which a row is leased.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send({ messageId, from, replyTo, to, letter, attachments, headers }) {
      await server
        .sendMail({
          ...{ messageId, from, to, headers },
          ...(replyTo === null ? {} : { replyTo }),
          subject: letter.subject,
          text: asText(letter),
          html: asHtml(letter),
          attachments: attachments.map(({ name, type, bytes }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(bytes),
          })),
        })
        .catch((error: unknown) => {
          throw smtpError(error);
        });
    },
    close: () => server.close(),
  };
}

/** Refused for good is only what the server says of the reader's address; of us it may think better tomorrow. */
function smtpError(error: unknown): DeliveryError {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const answer = typeof responseCode === 'number' ? responseCode : 0;
  const what = typeof code === 'string' ? code : 'unknown';
  return new DeliveryError(answer === 0 ? what : `${what} ${answer}`, code === 'EENVELOPE' && answer >= 550);
}
