/** Words of what went back of a payment, for the merchant. */
export const reversals = {
  title: 'Devoluciones y reclamaciones',
  column: 'Devuelto',
  refunds: {
    pending: 'Devolución en curso',
    succeeded: 'Devuelto',
    failed: 'Devolución fallida',
  },
  disputes: {
    warning: 'Consulta del banco',
    open: 'Reclamado por el banco',
    warning_closed: 'Consulta cerrada',
    lost: 'Reclamación perdida',
    won: 'Reclamación ganada',
  },
  respondBy: 'Responde antes del',
  respond: 'Responder en la pasarela',
  fee: (amount: string) => `Comisión: ${amount}`,
};
