import type { Words } from '../es';

export const documentPage: Words['documentPage'] = {
  you: 'Vous',
  related: 'Documents liés',
  cameFrom: 'Fait suite à',
  ledTo: 'A donné lieu à',
  draft: (kind) => `${kind} (brouillon)`,
  neighbours: 'Autres documents de la liste',
  previous: 'Précédent',
  next: 'Suivant',
  toConfirm: 'À confirmer',
  confirmations: {
    purchase_order: {
      ask: (number) => `Confirmer le bon de commande ${number} ?`,
      action: 'Confirmer',
      text: (merchant) => `Nous préviendrons ${merchant} dès que vous confirmez.`,
    },
    proforma: {
      ask: (number) => `Confirmer la facture pro forma ${number} ?`,
      action: 'Confirmer la facture pro forma',
      text: (merchant) => `Nous préviendrons ${merchant} dès que vous confirmez.`,
    },
    sales_order: {
      ask: (number) => `Confirmer la commande ${number} ?`,
      action: 'Confirmer la commande',
      text: (merchant) => `Si tout est juste, confirmez : nous préviendrons ${merchant}.`,
    },
    delivery_note: {
      ask: (number) => `Confirmer la réception du bon de livraison ${number} ?`,
      action: 'Confirmer la réception',
      text: (merchant) => `Une fois la livraison reçue, confirmez : nous préviendrons ${merchant}.`,
    },
  },
  confirmNow: 'Oui, confirmer',
  confirmText: (merchant) => `Nous préviendrons ${merchant}. Ensuite, rien ne peut être changé.`,
  confirmed: (merchant) => `C’est confirmé. Nous avons prévenu ${merchant}.`,
  attachments: 'Pièces jointes',
  attachmentsText:
    'Visibles par toute personne ayant accès au document : PDF, images, texte et fichiers bureautiques jusqu’à 10 Mo.',
  attach: 'Joindre un fichier',
  download: (name) => `Télécharger ${name}`,
  removeFile: (name) => `Retirer ${name}`,
  removeFileAsk: (name) => `Retirer ${name} ?`,
  removeFileText: 'Plus personne ne pourra le télécharger.',
  comments: 'Commentaires',
  noComments: 'Une question sur ce document ? Posez-la ici.',
  noCommentsAdmin: 'Votre contact verra ce que vous écrivez ici dans son portail, et le recevra par e-mail.',
  writeComment: 'Écrire un commentaire',
  sendComment: 'Commenter',
  commentSent: 'Commentaire envoyé',
  emptyComment: 'Écrivez quelque chose avant d’envoyer.',
  unanswered: 'À vous de répondre',
};
