import type { z } from 'zod';
import type { confirmDocument } from '../_shared/domain/contracts/confirm-document.ts';
import { asCaller } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { deliverSoon } from '../_shared/server/mail/deliver-soon.ts';

/** Confirms a document with the contact's own right, and begins to tell the merchant. */
export async function handleConfirmDocument(
  { org_id, document_id }: z.output<typeof confirmDocument.request>,
  call: Call,
) {
  taken(await asCaller(call.request).rpc('confirm_document', { p_org: org_id, p_document: document_id }));
  deliverSoon(call.env);
  return { status: 'confirmed' as const };
}
