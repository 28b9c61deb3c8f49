import { forgetDraft } from '@/lib/drafts';

/** Under which names an answer to a quote is kept while it is being given. */
export const answerDrafts = {
  reason: (documentId: string) => `decline ${documentId}`,
  signer: (documentId: string) => `signer ${documentId}`,
  drawing: (documentId: string) => `drawing ${documentId}`,
};

/** Forgets what was typed and drawn for an answer that has been given. */
export function forgetAnswer(documentId: string): void {
  for (const name of Object.values(answerDrafts)) forgetDraft(name(documentId));
}
