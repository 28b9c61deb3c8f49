import type { Letter } from '../../../domain/letter.ts';
import type { Client } from '../../clients.ts';
import type { Attachment } from '../transport/transport.ts';

/** A row of the outbox in the hands of its sender. `payload` is what whoever queued it put there; never a token. */
export type Row = {
  org_id: string;
  id: string;
  kind: string;
  contact_id: string | null;
  /** What it is about, as its kind says. */
  subject_id: string;
  payload: unknown;
};

/** A letter with its addresses. */
export type Parcel = {
  to: string[];
  /** In whose name it is sent, and where answers go. */
  sender: { name: string; email: string | null };
  letter: Letter;
  attachments?: Attachment[];
  headers?: Record<string, string>;
};

/**
 * Writes the letter of one kind at the moment of sending: asks SQL for what it says, and for the token it carries.
 * `app` is the origin of the portal, `api` that of the functions. Null when there is nothing to send any more.
 */
export type Composer = (
  row: Row,
  context: { server: Client; app: string; api: string },
) => Promise<Parcel | null>;
