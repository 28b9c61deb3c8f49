import type { Letter } from '../../../domain/letter.ts';

/** A file that goes with a letter. */
export type Attachment = { name: string; type: string; bytes: Uint8Array };

export type Message = {
  /** RFC 5322. Stable for one row of the outbox: what is sent twice across a crash is the same mail. */
  messageId: string;
  from: { name: string; address: string };
  replyTo: string | null;
  to: string[];
  letter: Letter;
  attachments: Attachment[];
  headers: Record<string, string>;
};

export type Transport = {
  /** Resolves when the mail was accepted for every reader. Throws a {@link DeliveryError}. */
  send(message: Message): Promise<void>;
  close(): void;
};

/** Why a mail was not accepted: a code without addresses, and whether trying again is of no use. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
  constructor(
    readonly code: string,
    readonly final: boolean,
  ) {
    super(code);
  }
}
