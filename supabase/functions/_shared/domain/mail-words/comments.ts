import type { Language } from '../language.ts';

/** What happened, by whom, to which document. */
export type About = {
  subject: (who: string, document: string) => string;
  text: (who: string, document: string) => string;
};

/** Words of the mails that carry a comment, beside the contact's template, and of the one that tells of a confirmation. */
type CommentMailWords = {
  received: About;
  confirmed: About;
  answer: string;
  open: string;
};

export const commentMailWords: Readonly<Record<Language, CommentMailWords>> = {
  es: {
    received: {
      subject: (who, document) => `${who} ha escrito sobre ${document}`,
      text: (who, document) => `${who} te ha escrito sobre ${document}.`,
    },
    confirmed: {
      subject: (who, document) => `${who} ha confirmado ${document}`,
      text: (who, document) => `${who} acaba de confirmar ${document}.`,
    },
    answer: 'Ver y responder',
    open: 'Abrir el documento',
  },
  fr: {
    received: {
      subject: (who, document) => `${who} a commenté ${document}`,
      text: (who, document) => `${who} vous a écrit concernant ${document}.`,
    },
    confirmed: {
      subject: (who, document) => `${who} a confirmé ${document}`,
      text: (who, document) => `${who} vient de confirmer ${document}.`,
    },
    answer: 'Voir et répondre',
    open: 'Ouvrir le document',
  },
  en: {
    received: {
      subject: (who, document) => `${who} commented on ${document}`,
      text: (who, document) => `${who} wrote to you about ${document}.`,
    },
    confirmed: {
      subject: (who, document) => `${who} confirmed ${document}`,
      text: (who, document) => `${who} has just confirmed ${document}.`,
    },
    answer: 'Read and reply',
    open: 'Open the document',
  },
};
