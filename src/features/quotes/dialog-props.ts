import type { DocumentPage } from '@shared/document-page.ts';
import type { Answer } from './decide-quote';

/** What both dialogs of an answer are given. */
export type AnswerDialogProps = {
  page: DocumentPage;
  open: boolean;
  busy: boolean;
  failure: unknown;
  onAnswer: (answer: Answer) => void;
  onClose: () => void;
};
