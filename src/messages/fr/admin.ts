import { formatCount } from '@shared/decimal.ts';
import type { MerchantWords } from '../es/admin-index';

export const admin: MerchantWords['admin'] = {
  signIn: 'Accéder à l’administration',
  signInText:
    'Pour celles et ceux qui travaillent dans l’entreprise. Si vous êtes client, utilisez le portail de l’entreprise.',
  notAMember: 'Ce compte n’est rattaché à aucune entreprise',
  notAMemberText:
    'Demandez l’accès à la personne qui gère l’entreprise, ou connectez-vous avec un autre compte.',
  goTo: (merchant) => `Aller à ${merchant}`,
  menuOf: (name) => `Menu de ${name}`,
  allOfContact: 'Tout voir',
  draftTitle: 'Ceci est un brouillon',
  draftText: 'Il n’a encore ni numéro ni PDF, et seule votre équipe le voit.',
  draftBlank: 'Il n’a pas encore de lignes.',
  void: 'Annuler le document',
  voidTitle: 'Annulation',
  voidText:
    'Il peut être annulé tant que rien n’a été payé. Il restera visible, avec son numéro, comme annulé.',
  voidAsk: (named) => `Annuler ${named} ?`,
  voidWarning: (kind) =>
    `${
      kind === 'invoice'
        ? 'L’écriture d’annulation sera passée et votre client ne pourra plus la payer.'
        : kind === 'credit_note'
          ? 'L’écriture d’annulation sera passée.'
          : 'Votre contact verra l’annulation.'
    } C’est irréversible.`,
  voided: 'Document annulé',
  transferText: 'Ce que voit votre client pour vous payer par virement.',
  disputeText:
    'La banque du contact retient l’argent jusqu’à sa décision, et en attendant rien ne lui est demandé. Répondez dans votre compte chez le prestataire de paiement : plus bas, sous Paiements, vous voyez jusqu’à quand et où.',
  payments: 'Paiements',
  noPayments: 'Rien n’a encore été payé.',
  received: 'Reçu',
  gateway: 'Payé avec',
  amount: 'Montant',
  toThisDocument: 'Pour ce document',
  wholePayment: 'Paiement complet',
  fee: 'Commission',
  feeUnknown: 'La passerelle ne l’a pas encore communiquée',
  bankAccount: 'Compte bancaire',
  entries: 'Écritures',
  notBooked: 'Ce type de document n’est pas comptabilisé.',
  journal: 'Journal',
  journalText:
    'Toutes les écritures, au débit et au crédit. Le journal est généré automatiquement et ne peut pas être modifié.',
  allAccounts: 'Tous',
  noEntries: 'Aucune écriture',
  account: 'Compte',
  debit: 'Débit',
  credit: 'Crédit',
  totals: (debit, credit) => `Débit ${debit} = Crédit ${credit}`,
  entryKinds: {
    document: 'Document émis',
    document_void: 'Document annulé',
    payment: 'Encaissement',
    payment_fee: 'Commission d’un encaissement',
    refund: 'Remboursement',
    refund_failed: 'Remboursement échoué',
    dispute: 'Litige bancaire',
    dispute_won: 'Litige gagné',
  },
  ledger: {
    receivable: 'Clients',
    sales: 'Ventes',
    tax: 'TVA collectée',
    fees: 'Frais bancaires',
    credit: 'Avances de clients',
    bank: 'Banque',
  },
  notifications: 'Alertes',
  notificationKinds: {
    payment_received: { title: 'Paiement reçu', text: '' },
    payment_surplus: {
      title: 'Trop-perçu',
      text: 'Le trop-perçu reste au crédit du contact. Vous pouvez le rembourser depuis votre compte chez le prestataire de paiement.',
    },
    payment_quarantined: {
      title: 'Un paiement ne correspond pas',
      text: 'Ce qu’indique le prestataire de paiement ne correspond pas à la demande. Rien n’a été comptabilisé : vérifiez votre compte chez lui.',
    },
    payment_unknown: {
      title: 'Un paiement n’est pas reconnu',
      text: 'Le prestataire de paiement a encaissé un paiement attribué au portail, mais il ne figure pas ici. Vérifiez votre compte chez lui.',
    },
    payments_elsewhere: {
      title: 'Votre compte chez le prestataire de paiement encaisse aussi hors du portail',
      text: 'Ces paiements ne sont pas enregistrés ici. Si l’un d’eux concerne un document du portail, cherchez-le dans votre compte chez le prestataire. Nous ne vous préviendrons plus.',
    },
    gateway_refused: {
      title: 'Le prestataire de paiement n’accepte plus vos clés',
      text: 'Elles ont été révoquées ou n’ont pas tous les droits. Tant que vous n’en aurez pas enregistré de nouvelles dans les paramètres, personne ne peut payer par ce moyen et nous ne saurons rien de ses paiements ni de ses remboursements.',
    },
    refund: {
      title: 'Remboursement effectué',
      text: '',
    },
    refund_failed: {
      title: 'Un remboursement a échoué',
      text: 'La banque ne l’a pas accepté et l’argent est toujours à vous. Remboursez d’une autre façon.',
    },
    refund_quarantined: {
      title: 'Un remboursement ne correspond pas',
      text: 'Ce qu’indique le prestataire de paiement ne correspond pas au paiement. Rien n’a été comptabilisé : vérifiez votre compte chez lui.',
    },
    dispute: {
      title: 'Une banque conteste un paiement',
      text: 'Répondez dans votre compte chez le prestataire de paiement avant l’échéance.',
    },
    dispute_won: {
      title: 'Litige gagné',
      text: 'L’argent revient sur votre compte.',
    },
    dispute_lost: {
      title: 'Litige perdu',
      text: 'L’argent ne revient pas : ce que le contact avait payé redevient dû.',
    },
    dispute_closed: {
      title: 'Demande de la banque close',
      text: 'Rien ne change.',
    },
    comment_received: { title: 'Nouveau commentaire', text: '' },
    document_confirmed: { title: 'Document confirmé', text: '' },
    quote_accepted: { title: 'Devis accepté', text: '' },
    quote_declined: { title: 'Devis refusé', text: '' },
    mail_failed: {
      title: 'Un e-mail n’a pas pu être envoyé',
      text: 'Nous avons essayé pendant un jour, ou le serveur l’a refusé. Vérifiez l’adresse et réessayez.',
    },
  },
  moreDocuments: (count) => (count === 1 ? '1 autre' : `${formatCount(count, 'fr')} autres`),
  unread: 'Nouvelle',
  markRead: 'Marquer comme lue',
  markAllRead: 'Tout marquer comme lu',
  noNotifications: 'Aucune alerte',
  noNotificationsText: 'Quand un contact paiera, vous le verrez ici.',
};
