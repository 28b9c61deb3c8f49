import type { Decision } from '../decision.ts';
import type { Language } from '../language.ts';
import type { About } from './comments.ts';

/** Words of the mails that tell of an answer to a quote. A reason follows as it was written. */
type DecisionMailWords = Record<Decision, About> & {
  reason: string;
  signed: (name: string) => string;
  open: string;
};

export const decisionMailWords: Readonly<Record<Language, DecisionMailWords>> = {
  es: {
    accepted: {
      subject: (who, document) => `${who} ha aceptado ${document}`,
      text: (who, document) => `${who} acaba de aceptar ${document}.`,
    },
    declined: {
      subject: (who, document) => `${who} ha rechazado ${document}`,
      text: (who, document) => `${who} acaba de rechazar ${document}.`,
    },
    reason: 'Motivo:',
    signed: (name) => `Lo ha firmado ${name}.`,
    open: 'Abrir el documento',
  },
  fr: {
    accepted: {
      subject: (who, document) => `${who} a accepté ${document}`,
      text: (who, document) => `${who} vient d’accepter ${document}.`,
    },
    declined: {
      subject: (who, document) => `${who} a refusé ${document}`,
      text: (who, document) => `${who} vient de refuser ${document}.`,
    },
    reason: 'Le motif indiqué :',
    signed: (name) => `Signé par ${name}.`,
    open: 'Ouvrir le document',
  },
  en: {
    accepted: {
      subject: (who, document) => `${who} accepted ${document}`,
      text: (who, document) => `${who} has just accepted ${document}.`,
    },
    declined: {
      subject: (who, document) => `${who} declined ${document}`,
      text: (who, document) => `${who} has just declined ${document}.`,
    },
    reason: 'The reason given:',
    signed: (name) => `Signed by ${name}.`,
    open: 'Open the document',
  },
};
