import type { MerchantWords } from '../es/admin-index';

export const reversals: MerchantWords['reversals'] = {
  title: 'Remboursements et litiges',
  column: 'Remboursé',
  refunds: {
    pending: 'Remboursement en cours',
    succeeded: 'Remboursé',
    failed: 'Remboursement échoué',
  },
  disputes: {
    warning: 'Demande de la banque',
    open: 'Contesté par la banque',
    warning_closed: 'Demande close',
    lost: 'Litige perdu',
    won: 'Litige gagné',
  },
  respondBy: 'Répondez avant le',
  respond: 'Répondre chez le prestataire de paiement',
  fee: (amount) => `Frais : ${amount}`,
};
