import { z } from 'zod';
import { documentMailTextSchema, sendingModeSchema } from '../../../domain/contracts/send-document.ts';
import { documentFileName } from '../../../domain/document-file-name.ts';
import { documentMailSchema, documentText } from '../../../domain/document-mail.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { documentFile } from '../../document-file.ts';
import { taken } from '../../failures.ts';
import type { Attachment } from '../letter.ts';
import { DeliveryError } from '../transport/transport.ts';
import type { Composer } from './composer.ts';

const payloadSchema = documentMailTextSchema.partial().extend({ how: sendingModeSchema });
const schema = documentMailSchema.extend({ token: z.string().nullable() }).nullable();

/** A document for its contact: the one PDF attached, a link issued here and now, or both. */
export const compose: Composer = async (row, { server, app }) => {
  const { org_id, subject_id, language } = row;
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
  const { merchant, contact, token } = mail;
  // The portal was closed after the merchant sent it.
  if (how === 'link' && token === null) throw new DeliveryError('portal_closed', true);
  const url = token === null ? null : `${app}/${merchant.slug}/d#${token}`;
  return {
    to: contact.email === null ? [] : [contact.email],
    sender: merchant,
    letter: {
      ...documentText(mail, language, url, own),
      ...(url === null ? {} : { action: { label: mailWords[language].document.open, url } }),
      footer: mailWords[language].footer(merchant.name),
      color: merchant.color,
      language,
    },
    attachments,
  };
};
