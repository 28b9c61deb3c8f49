import { z } from 'zod';
import { sendingModeSchema } from '../../../domain/contracts/send-document.ts';
import { documentFileName } from '../../../domain/document-file-name.ts';
import { documentLetter } from '../../../domain/letters/document.ts';
import { documentMailSchema } from '../../../domain/mail-facts.ts';
import { mailTextSchema } from '../../../domain/mail-text-schema.ts';
import { documentFile } from '../../document-file.ts';
import { taken } from '../../failures.ts';
import { type Attachment, DeliveryError } from '../transport/transport.ts';
import type { Composer } from './composer.ts';
import { toContact } from './to-contact.ts';

const payloadSchema = mailTextSchema('document').partial().extend({ how: sendingModeSchema });
const schema = documentMailSchema.extend({ token: z.string().nullable() }).nullable();

/** A document for its contact: the one PDF attached, a link issued here and now, or both. */
export const compose: Composer = async (row, { server, app }) => {
  const { org_id, subject_id } = row;
  const { how, ...own } = payloadSchema.parse(row.payload);
  const attachments: Attachment[] = [];
  if (how !== 'link') {
    const { bytes, snapshot } = await documentFile(server, { org_id, document_id: subject_id });
    attachments.push({ name: documentFileName(snapshot), type: 'application/pdf', bytes });
  }
  const mail = schema.parse(
    taken(
      await server.rpc('document_mail', { p_org: org_id, p_document: subject_id, p_link: how !== 'pdf' }),
    ),
  );
  if (mail === null) return null;
  const { merchant, token } = mail;
  // The portal was closed after the merchant sent it.
  if (how === 'link' && token === null) throw new DeliveryError('portal_closed', true);
  const url = token === null ? null : `${app}/${merchant.slug}/d#${token}`;
  return { ...toContact(mail, documentLetter(mail, url, own)), attachments };
};
