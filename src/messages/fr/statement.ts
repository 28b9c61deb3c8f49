import { formatCount } from '@shared/decimal.ts';
import type { Words } from '../es';

export const statement: Words['statement'] = {
  text: 'Ce qui vous a été facturé et ce que vous avez payé, avec le solde après chaque mouvement.',
  textOfContact: (contact) => `Le compte de ${contact}, avec le solde après chaque mouvement.`,
  asOf: (date) => `Au ${date}`,
  seeInvoices: 'Voir les factures',
  nothingOwed: 'Aucune facture en attente.',
  invoiceCount: (count) =>
    count <= 1 ? `${formatCount(count, 'fr')} facture` : `${formatCount(count, 'fr')} factures`,
  movements: 'Mouvements',
  period: 'Période',
  periods: {
    year: 'Cette année',
    'last-year': 'L’année dernière',
    'twelve-months': '12 derniers mois',
    all: 'Tout',
    custom: 'Autres dates',
  },
  from: 'Du',
  to: 'Au',
  backwards: 'Cette date précède la première.',
  count: (count, written, period) => `${written} ${count <= 1 ? 'mouvement' : 'mouvements'} · ${period}`,
  noMovements: 'Aucun mouvement sur cette période',
  noMovementsText: 'Choisissez d’autres dates pour en voir plus.',
  downloadPdf: 'Télécharger le PDF',
  downloadCsv: 'Télécharger le CSV',
  tooLong: (has, most) =>
    `Cette période compte ${has} mouvements et un PDF en contient ${most} au plus. Choisissez une période plus courte ou téléchargez le CSV.`,
  reading: 'Lecture des mouvements',
  open: 'Voir le relevé',
};
