import { formatCount } from '@shared/decimal.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import type { Words } from '../es';
import { ending, isFeminine, oneOf } from './kinds';

export const overview: Words['overview'] = {
  greeting: (name) => `Bonjour ${name}`,
  text: (merchant) => `Votre compte chez ${merchant}`,
  blank: 'Rien pour l’instant',
  blankText: (merchant) => `Dès que ${merchant} vous enverra un document, vous le verrez ici en entrant.`,
  pending: 'En attente',
  toPay: 'À payer',
  nothingToPay: 'Vous êtes à jour : il n’y a rien à payer.',
  nothingToConfirm: 'Vous êtes à jour : il n’y a rien à confirmer.',
  overdue: (amount) => `${amount} en retard`,
  nextDue: (date) => `Prochaine échéance le ${date}.`,
  seeToPay: (count) =>
    count === 1 ? 'Voir la facture à payer' : `Voir les ${formatCount(count, 'fr')} factures à payer`,
  dueFirst: 'Par date d’échéance',
  toAnswer: 'Devis en attente de réponse',
  toConfirm: 'À confirmer',
  unread: 'Non lus',
  seeAll: (count) => `Tout voir (${formatCount(count, 'fr')})`,
  seeIn: 'Voir dans',
  latest: 'Derniers mouvements',
  documents: (count) => `${count} documents`,
  happenings: (kind) => {
    const done = (what: string) =>
      kind === null ? `Documents ${what}s` : `${paperWords.fr.kinds[kind].title} ${what}${ending(kind)}`;
    const fresh = isFeminine(kind) ? 'Nouvelle' : kind === 'credit_note' ? 'Nouvel' : 'Nouveau';
    return {
      issued: kind === null ? 'Nouveaux documents' : `${fresh} ${oneOf(kind)}`,
      accepted: done('accepté'),
      declined: done('refusé'),
      confirmed: done('confirmé'),
      commented: 'Nouveau commentaire',
      paid: 'Paiement reçu',
      refunded: 'Remboursement',
      refund_failed: 'Remboursement annulé',
      disputed: 'Paiement en litige auprès de votre banque',
      dispute_won: 'Litige clos : le paiement est définitif',
      dispute_lost: 'Litige clos : de nouveau à payer',
      voided: done('annulé'),
    };
  },
  year: (year) => `Votre année ${year} en chiffres`,
  chooseYear: 'Année',
  emptyYear: (year) => `Aucun mouvement en ${year}.`,
  noFigure: 'Pas de données',
  figures: {
    sales: {
      label: 'Total facturé',
      definition: 'Les factures de l’année moins les avoirs, TTC. Sans les factures annulées.',
    },
    pending: {
      label: 'À payer',
      definition: 'Ce qui reste à payer aujourd’hui sur les factures de l’année.',
    },
    disputed: {
      label: 'En litige',
      definition:
        'Ce que votre banque examine sur les factures de cette année. En attendant, il n’y a rien à payer.',
    },
    average: {
      label: 'Facture moyenne',
      definition: 'Le montant TTC moyen des factures de l’année. Sans les factures annulées.',
    },
    invoices: {
      label: 'Factures',
      definition: 'Le nombre de factures reçues dans l’année, sans les avoirs ni les factures annulées.',
    },
    lines: {
      label: 'Produits par facture',
      definition: 'Le nombre moyen de lignes par facture de l’année.',
    },
    days: {
      label: 'Délai moyen de paiement',
      definition:
        'La moyenne des jours entre la date de la facture et son paiement complet, pour les factures payées de l’année.',
    },
    quotes: {
      label: 'Devis en attente',
      definition: 'Les devis de l’année encore valables qui attendent votre réponse.',
    },
    ordered: {
      label: 'Total commandé',
      definition: 'Les bons de commande de l’année, TTC. Sans ceux qui sont annulés.',
    },
    orders: {
      label: 'Bons de commande',
      definition: 'Le nombre de bons de commande reçus dans l’année, sans ceux qui sont annulés.',
    },
    unconfirmed: {
      label: 'À confirmer',
      definition: 'Les bons de commande de l’année que vous n’avez pas encore confirmés.',
    },
  },
  chart: {
    title: (year) => `Payé et à payer en ${year}`,
    titleIn: (year, currency) => `Payé et à payer en ${year}, en ${currency}`,
    text: 'Par mois de facturation, sans les avoirs.',
    month: 'Mois',
    paid: 'Payé',
    pending: 'À payer',
  },
};
