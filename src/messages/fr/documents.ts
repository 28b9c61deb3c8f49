import { formatCount } from '@shared/decimal.ts';
import type { DocumentState } from '@shared/document-page.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import type { Words } from '../es';
import { ending, isFeminine, oneOf } from './kinds';

const stateOf = (state: DocumentState, kind: DocumentKind): string =>
  ({
    unpaid: 'À payer',
    partly_paid: `Payé${ending(kind)} en partie`,
    paid: `Payé${ending(kind)}`,
    overdue: 'En retard',
    disputed: 'En litige',
    void: `Annulé${ending(kind)}`,
    accepted: `Accepté${ending(kind)}`,
    declined: `Refusé${ending(kind)}`,
    confirmed: `Confirmé${ending(kind)}`,
    issued: `Émis${ending(kind)}`,
    draft: 'Brouillon',
    open: 'En attente de réponse',
    expired: `Expiré${ending(kind)}`,
  })[state];

const thisOne = (kind: DocumentKind) =>
  `${isFeminine(kind) ? 'Cette' : kind === 'credit_note' ? 'Cet' : 'Ce'} ${oneOf(kind)}`;

export const documents: Words['documents'] = {
  number: 'Numéro',
  date: 'Date',
  due: 'Échéance',
  total: 'Total',
  pending: 'Reste à payer',
  state: 'État',
  amountDue: 'Montant à payer',
  amountTotal: 'Montant TTC',
  paidOf: (paid, total) => `${paid} payés sur ${total}`,
  dueOn: (date) => `À payer au plus tard le ${date}`,
  dueToday: (date) => `À payer aujourd’hui, ${date}`,
  overdueSince: (date) => `Échue depuis le ${date}`,
  issuedOn: (date, kind) => `Émis${ending(kind)} le ${date}`,
  endedOn: (how, date, kind) => `${stateOf(how, kind)} le ${date}`,
  from: (merchant) => `De ${merchant}`,
  stateOf,
  inProgress: 'Un paiement est en cours',
  inProgressText:
    'Dès que la banque ou le prestataire l’aura confirmé, vous le verrez ici. Inutile de payer à nouveau.',
  voidText: (kind) =>
    `${thisOne(kind)} est annulé${ending(kind)}${kind === 'invoice' ? ' : il n’y a rien à payer' : ''}.`,
  disputedTitle: 'Ce paiement est en litige auprès de votre banque',
  disputedText:
    'Votre banque l’examine. En attendant, vous n’avez rien à payer ; sa décision apparaîtra ici.',
  downloadPdf: 'Télécharger le PDF',
  previewPdf: 'Voir le PDF',
  hidePdf: 'Masquer le PDF',
  pdfOf: (title) => `PDF de ${title}`,
  pdfPage: (page, pages) => `Page ${formatCount(page, 'fr')} sur ${formatCount(pages, 'fr')}`,
  pdfFailed: 'Le PDF n’a pas pu être affiché. Téléchargez-le pour le lire.',
  timeline: 'Historique',
  events: (kind) => ({
    issued: `Émis${ending(kind)}`,
    sent: `Envoyé${ending(kind)}`,
    opened: `Ouvert${ending(kind)}`,
    accepted: `Accepté${ending(kind)}`,
    declined: `Refusé${ending(kind)}`,
    confirmed: `Confirmé${ending(kind)}`,
    commented: 'Commentaire',
    paid: 'Paiement reçu',
    refunded: 'Remboursement',
    refund_failed: 'Remboursement annulé',
    disputed: 'En litige auprès de la banque',
    dispute_won: 'Litige clos : le paiement est définitif',
    dispute_lost: 'Litige clos : de nouveau à payer',
    voided: `Annulé${ending(kind)}`,
    shared: 'Lien créé',
  }),
  eventAmount: (title, amount) => `${title} : ${amount}`,
  copyIban: 'Copier l’IBAN',
  copyReference: 'Copier la référence',
  transferAmount: 'Montant à virer',
  copyAmount: 'Copier le montant',
  transferText: 'Reprenez exactement ces données pour que votre paiement soit identifié.',
};
