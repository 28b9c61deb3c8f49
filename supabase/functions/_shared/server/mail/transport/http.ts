import { Buffer } from 'node:buffer';
import { asText } from '../../../domain/letter.ts';
import { asHtml } from '../../../domain/letter-html.ts';
import { DeliveryError, type Message, type Transport } from './transport.ts';

/** Milliseconds for one mail. */
const patience = 30_000;

/** A provider that takes mail as Resend does: one POST of JSON for each. The idempotency key keeps a second try from being a second mail. */
export function httpTransport({ url, key }: { url: string; key: string }): Transport {
  return {
    async send(message) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': message.messageId,
        },
        body: JSON.stringify(asJson(message)),
        signal: AbortSignal.timeout(patience),
      }).catch((error: unknown) => {
        throw new DeliveryError(error instanceof Error ? error.name : 'unknown', false);
      });
      await response.body?.cancel();
      // What has no acceptable form today has none tomorrow. All else, keys and limits included, may be mended.
      if (!response.ok)
        throw new DeliveryError(`http ${response.status}`, [400, 413, 422].includes(response.status));
    },
    close: () => undefined,
  };
}

function asJson({ messageId, from, replyTo, to, letter, attachments, headers }: Message) {
  return {
    from: `${quoted(from.name)} <${from.address}>`,
    to,
    ...(replyTo === null ? {} : { reply_to: replyTo }),
    subject: letter.subject,
    text: asText(letter),
    html: asHtml(letter),
    headers: { 'Message-ID': messageId, ...headers },
    attachments: attachments.map(({ name, type, bytes }) => ({
      filename: name,
      content_type: type,
      content: Buffer.from(bytes).toString('base64'),
    })),
  };
}

/** RFC 5322: a name in quotes, without what would end them. */
function quoted(name: string): string {
  return `"${name.replace(/[\p{Cc}"\\]/gu, ' ')}"`;
}
