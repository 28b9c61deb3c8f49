import type { z } from 'zod';
import type { sendDocument } from '../_shared/domain/contracts/send-document.ts';
import { asCaller } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { deliverSoon } from '../_shared/server/mail/deliver-soon.ts';

/** Queues a document's mail with the member's own right, and begins to send. */
export async function handleSendDocument(input: z.output<typeof sendDocument.request>, call: Call) {
  const { org_id, document_id, how, request_id, subject, body } = input;
  const mail_id: string = taken(
    await asCaller(call.request).rpc('send_document', {
      ...{ p_org: org_id, p_document: document_id, p_how: how, p_request: request_id },
      ...(subject === undefined ? {} : { p_subject: subject }),
      ...(body === undefined ? {} : { p_body: body }),
    }),
  );
  deliverSoon(call.env);
  return { mail_id };
}
