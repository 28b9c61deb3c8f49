import type { DocumentState } from '@shared/document-page.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import type { Words } from '../es';

const feminineKinds: readonly DocumentKind[] = ['invoice', 'proforma', 'purchase_order'];

const feminine: Partial<Record<DocumentState, string>> = {
  accepted: 'Acceptée',
  declined: 'Refusée',
  confirmed: 'Confirmée',
  expired: 'Expirée',
};

const masculine: Partial<Record<DocumentState, string>> = { void: 'Annulé', paid: 'Payé' };

export const documentPage: Words['documentPage'] = {
  stateOf: (state, kind) => (feminineKinds.includes(kind) ? feminine : masculine)[state],
  you: 'Vous',
  labelled: (label, text) => `${label} : ${text}`,
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
      action: 'Confirmer',
      text: 'En confirmant, vous prévenez la personne qui a passé la commande.',
    },
    proforma: {
      action: 'Confirmer la facture pro forma',
      text: 'En confirmant, vous prévenez la personne qui vous l’a envoyée.',
    },
    sales_order: {
      action: 'Confirmer la commande',
      text: 'Si tout est juste, confirmez : la personne qui la prépare est prévenue.',
    },
    delivery_note: {
      action: 'Confirmer la réception',
      text: 'Une fois la livraison reçue, confirmez : la personne qui l’a envoyée est prévenue.',
    },
  },
  confirmed: 'C’est confirmé, l’entreprise est prévenue.',
  attachments: 'Pièces jointes',
  attachmentsText:
    'Visibles par toute personne ayant accès au document : PDF, images, texte et fichiers bureautiques jusqu’à 10 Mo.',
  attach: 'Joindre un fichier',
  attachmentRefused:
    'Ce fichier ne peut pas être joint. Choisissez un PDF, une image, un texte ou un fichier bureautique de 10 Mo au plus.',
  download: (name) => `Télécharger ${name}`,
  removeFile: (name) => `Retirer ${name}`,
  removeFileAsk: (name) => `Retirer ${name} ?`,
  removeFileText: 'Plus personne ne pourra le télécharger.',
  comments: 'Commentaires',
  noComments: 'Une question sur ce document ? Posez-la ici.',
  noCommentsAdmin:
    'Votre contact verra ce que vous écrivez ici dans son portail, et le recevra par e-mail.',
  writeComment: 'Écrire un commentaire',
  sendComment: 'Commenter',
  commentSent: 'Commentaire envoyé',
  emptyComment: 'Écrivez quelque chose avant d’envoyer.',
  unanswered: 'À vous de répondre',
};
