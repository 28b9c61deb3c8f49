import type { RequestOf } from '@shared/contracts/contract.ts';
import type { decideQuote as contract } from '@shared/contracts/decide-quote.ts';
import type { decisionCertificate as certificate } from '@shared/contracts/decision-certificate.ts';
import type { DocumentPage } from '@shared/document-page.ts';
import { callFunction, callFunctionForBlob } from '@/lib/functions';

type Request = RequestOf<typeof contract>;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What is answered: accepted, or declined with or without a reason. */
export type Answer = Without<Request, 'org_id' | 'document_id'>;

/** Answers a quote with the contact's token. Throws STATE when it is no longer to be answered so, NOSES, NTFND, INVAL. */
export function decideQuote(page: Pick<DocumentPage, 'id' | 'org_id'>, answer: Answer, token: string) {
  const request: Request = { org_id: page.org_id, document_id: page.id, ...answer };
  return callFunction<typeof contract>('decide-quote', request, { token });
}

/** What proves an answer, as a PDF: by a session's token, or through a link. */
export function decisionCertificate(asked: RequestOf<typeof certificate>, token?: string): Promise<Blob> {
  return callFunctionForBlob('decision-certificate', asked, { token });
}
