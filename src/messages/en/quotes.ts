/** Words for answering a quote, and for the answer. */
export const quotes = {
  accept: 'Accept quote',
  decline: 'Decline',
  acceptAsk: (number: string) => `Accept quote ${number}?`,
  acceptText: (amount: string, merchant: string) =>
    `For ${amount}. We tell ${merchant} at once; it can’t be changed afterwards.`,
  acceptNow: 'Yes, accept',
  declineAsk: (number: string) => `Decline quote ${number}?`,
  declineText: (merchant: string) => `We tell ${merchant} at once; it can’t be changed afterwards.`,
  reason: 'Reason',
  declineNow: 'Yes, decline',
  done: {
    accepted: 'Quote accepted. We have let them know.',
    declined: 'Quote declined. We have let them know.',
  },
  answer: 'Answer',
  answers: { accepted: 'Accepted', declined: 'Declined' },
  by: 'By',
  at: 'Date',
  fingerprint: 'Fingerprint of the PDF (SHA-256)',
  address: 'IP address',
  browser: 'Browser',
};
