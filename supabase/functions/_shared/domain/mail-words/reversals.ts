import type { Language } from '../language.ts';

type Told = {
  subject: (contact: string, amount: string) => string;
  text: (contact: string, amount: string) => string;
};

/** Words of the mails about money that goes back. Amounts and dates arrive formatted. */
type ReversalWords = {
  /** What a refund was taken from, above the list of documents. */
  from: string;
  owedAgain: string;
  open: string;
  notice: {
    refunded: (contact: string, amount: string, date: string) => string;
    made: Told['subject'];
    failed: Told;
    /** What the gateway says went back and does not fit its payment. */
    misfit: Told;
    /** By how a dispute stands. */
    disputes: Readonly<Record<'warning' | 'warning_closed' | 'open' | 'lost' | 'won', Told>>;
    open: string;
    openContact: string;
  };
};

export const reversalWords: Readonly<Record<Language, ReversalWords>> = {
  es: {
    from: 'Devuelto de',
    owedAgain: 'Lo devuelto vuelve a figurar como pendiente en estos documentos.',
    open: 'Ver en el portal',
    notice: {
      made: (contact, amount) => `Has devuelto ${amount} a ${contact}`,
      refunded: (contact, amount, date) =>
        `La pasarela ha devuelto ${amount} a ${contact} el ${date}. Ya está anotado en tu diario.`,
      failed: {
        subject: (contact, amount) => `No se ha podido devolver ${amount} a ${contact}`,
        text: (contact, amount) =>
          `El banco de ${contact} no ha aceptado la devolución de ${amount}. El dinero sigue siendo tuyo y así consta en tu diario: busca otra forma de devolverlo.`,
      },
      misfit: {
        subject: (contact) => `No cuadra una devolución a ${contact}`,
        text: (contact, amount) =>
          `La pasarela dice que han vuelto ${amount} a ${contact}, y no coincide con lo que pagó. No se ha anotado: compruébalo en tu cuenta de la pasarela.`,
      },
      disputes: {
        warning: {
          subject: (contact, amount) => `El banco de ${contact} pregunta por un pago de ${amount}`,
          text: (contact, amount) =>
            `El banco de ${contact} pide información sobre un pago de ${amount}. Todavía no se ha llevado nada: responde en tu cuenta de la pasarela.`,
        },
        warning_closed: {
          subject: (contact, amount) => `Consulta cerrada: el pago de ${amount} de ${contact}`,
          text: (contact, amount) =>
            `El banco de ${contact} ha cerrado su consulta sobre el pago de ${amount}. No cambia nada.`,
        },
        open: {
          subject: (contact, amount) => `${contact} reclama un pago de ${amount}`,
          text: (contact, amount) =>
            `El banco de ${contact} reclama ${amount}. La pasarela retira el dinero mientras se decide, y mientras tanto no se le pide que pague. Responde en tu cuenta de la pasarela antes de que venza el plazo.`,
        },
        lost: {
          subject: (contact, amount) => `Reclamación perdida: ${amount} de ${contact}`,
          text: (contact, amount) =>
            `El banco ha dado la razón a ${contact}: los ${amount} no vuelven. Lo que pagó vuelve a quedar pendiente en tus documentos.`,
        },
        won: {
          subject: (contact, amount) => `Reclamación ganada: ${amount} de ${contact}`,
          text: (contact, amount) =>
            `El banco te ha dado la razón frente a ${contact}: los ${amount} vuelven a tu cuenta y sus documentos, a estar pagados.`,
        },
      },
      open: 'Abrir el documento',
      openContact: 'Abrir el contacto',
    },
  },
  fr: {
    from: 'Remboursé sur',
    owedAgain: 'Le montant remboursé figure de nouveau comme dû sur ces documents.',
    open: 'Voir sur le portail',
    notice: {
      made: (contact, amount) => `Vous avez remboursé ${amount} à ${contact}`,
      refunded: (contact, amount, date) =>
        `La passerelle a remboursé ${amount} à ${contact} le ${date}. L’écriture est déjà dans votre journal.`,
      failed: {
        subject: (contact, amount) => `Le remboursement de ${amount} à ${contact} a échoué`,
        text: (contact, amount) =>
          `La banque de ${contact} n’a pas accepté le remboursement de ${amount}. L’argent reste à vous, comme le dit votre journal : trouvez une autre façon de le rendre.`,
      },
      misfit: {
        subject: (contact) => `Un remboursement à ${contact} ne concorde pas`,
        text: (contact, amount) =>
          `La passerelle dit que ${amount} sont retournés à ${contact}, ce qui ne correspond pas à son paiement. Rien n’a été enregistré : vérifiez dans votre compte chez la passerelle.`,
      },
      disputes: {
        warning: {
          subject: (contact, amount) => `La banque de ${contact} interroge un paiement de ${amount}`,
          text: (contact, amount) =>
            `La banque de ${contact} demande des informations sur un paiement de ${amount}. Rien n’a encore été repris : répondez dans votre compte chez la passerelle.`,
        },
        warning_closed: {
          subject: (contact, amount) => `Demande close : le paiement de ${amount} de ${contact}`,
          text: (contact, amount) =>
            `La banque de ${contact} a clos sa demande sur le paiement de ${amount}. Rien ne change.`,
        },
        open: {
          subject: (contact, amount) => `${contact} conteste un paiement de ${amount}`,
          text: (contact, amount) =>
            `La banque de ${contact} réclame ${amount}. La passerelle retire l’argent en attendant la décision, et d’ici là rien ne lui est demandé. Répondez dans votre compte chez la passerelle avant l’échéance.`,
        },
        lost: {
          subject: (contact, amount) => `Litige perdu : ${amount} de ${contact}`,
          text: (contact, amount) =>
            `La banque a donné raison à ${contact} : les ${amount} ne reviennent pas. Ce qui était payé redevient dû sur vos documents.`,
        },
        won: {
          subject: (contact, amount) => `Litige gagné : ${amount} de ${contact}`,
          text: (contact, amount) =>
            `La banque vous a donné raison face à ${contact} : les ${amount} reviennent sur votre compte et ses documents sont de nouveau payés.`,
        },
      },
      open: 'Ouvrir le document',
      openContact: 'Ouvrir la fiche du contact',
    },
  },
  en: {
    from: 'Refunded from',
    owedAgain: 'What was refunded shows as due again on these documents.',
    open: 'See it in the portal',
    notice: {
      made: (contact, amount) => `You refunded ${amount} to ${contact}`,
      refunded: (contact, amount, date) =>
        `The gateway refunded ${amount} to ${contact} on ${date}. It is already in your journal.`,
      failed: {
        subject: (contact, amount) => `The refund of ${amount} to ${contact} failed`,
        text: (contact, amount) =>
          `${contact}’s bank did not accept the refund of ${amount}. The money is still yours, as your journal says: find another way to give it back.`,
      },
      misfit: {
        subject: (contact) => `A refund to ${contact} does not match`,
        text: (contact, amount) =>
          `The gateway says that ${amount} went back to ${contact}, which does not match what it paid. Nothing was booked: check it in your account at the gateway.`,
      },
      disputes: {
        warning: {
          subject: (contact, amount) => `${contact}’s bank asks about a payment of ${amount}`,
          text: (contact, amount) =>
            `${contact}’s bank wants to know about a payment of ${amount}. Nothing has been taken yet: answer in your account at the gateway.`,
        },
        warning_closed: {
          subject: (contact, amount) => `Inquiry closed: ${contact}’s payment of ${amount}`,
          text: (contact, amount) =>
            `${contact}’s bank closed its inquiry about the payment of ${amount}. Nothing changes.`,
        },
        open: {
          subject: (contact, amount) => `${contact} disputes a payment of ${amount}`,
          text: (contact, amount) =>
            `${contact}’s bank claims ${amount} back. The gateway takes the money until it is decided, and meanwhile it is not asked to pay. Answer in your account at the gateway before the deadline.`,
        },
        lost: {
          subject: (contact, amount) => `Dispute lost: ${amount} from ${contact}`,
          text: (contact, amount) =>
            `The bank decided for ${contact}: the ${amount} will not come back. What it paid is due again on your documents.`,
        },
        won: {
          subject: (contact, amount) => `Dispute won: ${amount} from ${contact}`,
          text: (contact, amount) =>
            `The bank decided for you and not for ${contact}: the ${amount} are back on your account, and its documents are paid again.`,
        },
      },
      open: 'Open the document',
      openContact: 'Open the contact',
    },
  },
};
