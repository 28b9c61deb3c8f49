/** Words for answering a quote, and for the answer. */
export const quotes = {
  accept: 'Aceptar presupuesto',
  decline: 'Rechazar',
  acceptAsk: (number: string) => `¿Aceptar el presupuesto ${number}?`,
  acceptText: (amount: string, merchant: string) =>
    `Por ${amount}. Avisamos a ${merchant} en el acto; después no se puede cambiar.`,
  acceptNow: 'Sí, aceptar',
  declineAsk: (number: string) => `¿Rechazar el presupuesto ${number}?`,
  declineText: (merchant: string) => `Avisamos a ${merchant} en el acto; después no se puede cambiar.`,
  reason: 'Motivo',
  declineNow: 'Sí, rechazar',
  done: {
    accepted: 'Presupuesto aceptado. Hemos avisado.',
    declined: 'Presupuesto rechazado. Hemos avisado.',
  },
  answer: 'Respuesta',
  answers: { accepted: 'Aceptado', declined: 'Rechazado' },
  by: 'Por',
  at: 'Fecha',
  fingerprint: 'Huella del PDF (SHA-256)',
  address: 'Dirección IP',
  browser: 'Navegador',
};
