/** Words of what went back of a payment, for the merchant. */
export const reversals = {
  title: 'Devoluciones y reclamaciones',
  column: 'Devuelto',
  refunds: {
    pending: 'Devolución en camino',
    succeeded: 'Devuelto',
    failed: 'Devolución fallida',
  },
  disputes: {
    warning: 'El banco pregunta',
    open: 'Reclamado por el banco',
    warning_closed: 'Consulta cerrada',
    lost: 'Reclamación perdida',
    won: 'Reclamación ganada',
  },
  fee: (amount: string) => `Comisión: ${amount}`,
};
