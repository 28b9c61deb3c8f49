/** Words for answering a quote, and for the answer. */
export const quotes = {
  accept: 'Accepter le devis',
  decline: 'Refuser',
  acceptAsk: (number: string) => `Accepter le devis ${number} ?`,
  acceptText: (amount: string, merchant: string) =>
    `Pour ${amount}. Nous prévenons ${merchant} aussitôt ; ensuite, rien ne peut être changé.`,
  acceptNow: 'Oui, accepter',
  declineAsk: (number: string) => `Refuser le devis ${number} ?`,
  declineText: (merchant: string) =>
    `Nous prévenons ${merchant} aussitôt ; ensuite, rien ne peut être changé.`,
  reason: 'Motif',
  declineNow: 'Oui, refuser',
  done: {
    accepted: 'Devis accepté. Nous avons prévenu.',
    declined: 'Devis refusé. Nous avons prévenu.',
  },
  answer: 'Réponse',
  answers: { accepted: 'Accepté', declined: 'Refusé' },
  by: 'Par',
  at: 'Date',
  fingerprint: 'Empreinte du PDF (SHA-256)',
  address: 'Adresse IP',
  browser: 'Navigateur',
};
