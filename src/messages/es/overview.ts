import { formatCount } from '@shared/decimal.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { ending, oneOf } from './kinds';

/** Words of the portal's first page: what is pending, what happened, the year in figures. */
export const overview = {
  greeting: (name: string) => `Hola, ${name}`,
  text: (merchant: string) => `Tu cuenta con ${merchant}`,
  blank: 'Todavía no hay nada por aquí',
  blankText: (merchant: string) => `Cuando ${merchant} te envíe un documento, lo verás aquí nada más entrar.`,
  pending: 'Pendiente',
  toPay: 'Por pagar',
  nothingToPay: 'Estás al día: no tienes nada por pagar.',
  nothingToConfirm: 'Estás al día: no tienes nada por confirmar.',
  overdue: (amount: string) => `${amount} vencidos`,
  nextDue: (date: string) => `El próximo vencimiento es el ${date}.`,
  seeToPay: (count: number) =>
    count === 1 ? 'Ver la factura pendiente' : `Ver las ${formatCount(count, 'es')} facturas pendientes`,
  dueFirst: 'Por orden de vencimiento',
  toAnswer: 'Presupuestos por responder',
  toConfirm: 'Por confirmar',
  unread: 'Sin leer',
  seeAll: (count: number) => `Ver todo (${formatCount(count, 'es')})`,
  seeIn: 'Ver en',
  latest: 'Últimos movimientos',
  documents: (count: string) => `${count} documentos`,
  /** What happened to a document, or to several when `kind` is null. */
  happenings: (kind: DocumentKind | null) => {
    const done = (what: string) =>
      kind === null ? `Documentos ${what}os` : `${paperWords.es.kinds[kind].title} ${what}${ending(kind)}`;
    return {
      issued: kind === null ? 'Documentos nuevos' : `Nuev${ending(kind)} ${oneOf(kind)}`,
      accepted: done('aceptad'),
      declined: done('rechazad'),
      confirmed: done('confirmad'),
      commented: 'Nuevo comentario',
      paid: 'Pago recibido',
      refunded: 'Devolución',
      refund_failed: 'Devolución anulada',
      disputed: 'Pago en disputa con tu banco',
      dispute_won: 'Disputa cerrada: el pago es firme',
      dispute_lost: 'Disputa cerrada: vuelve a estar pendiente',
      voided: done('anulad'),
    };
  },
  year: (year: number) => `Tu ${year} en cifras`,
  chooseYear: 'Año',
  emptyYear: (year: number) => `No hay movimientos en ${year}.`,
  noFigure: 'Sin datos',
  figures: {
    sales: {
      label: 'Total facturado',
      definition: 'Las facturas de ese año menos las rectificativas, con impuestos. No cuenta las anuladas.',
    },
    pending: {
      label: 'Por pagar',
      definition: 'Lo que queda hoy por pagar de las facturas de ese año.',
    },
    disputed: {
      label: 'En disputa',
      definition: 'Lo que tu banco revisa de las facturas de ese año. Mientras tanto no hay que pagarlo.',
    },
    average: {
      label: 'Factura media',
      definition: 'La media del total de las facturas de ese año, con impuestos. No cuenta las anuladas.',
    },
    invoices: {
      label: 'Facturas',
      definition: 'Cuántas facturas recibiste ese año, sin contar rectificativas ni anuladas.',
    },
    lines: {
      label: 'Productos por factura',
      definition: 'Cuántas líneas tiene, de media, cada factura de ese año.',
    },
    days: {
      label: 'Plazo medio de pago',
      definition:
        'La media de días entre la fecha de la factura y el día en que quedó pagada del todo, en las facturas pagadas de ese año.',
    },
    quotes: {
      label: 'Presupuestos por responder',
      definition: 'Los presupuestos de ese año que siguen vigentes y esperan tu respuesta.',
    },
    ordered: {
      label: 'Total pedido',
      definition: 'Las órdenes de compra de ese año, con impuestos. No cuenta las anuladas.',
    },
    orders: {
      label: 'Órdenes de compra',
      definition: 'Cuántas órdenes de compra recibiste ese año, sin contar las anuladas.',
    },
    unconfirmed: {
      label: 'Por confirmar',
      definition: 'Las órdenes de compra de ese año que aún no has confirmado.',
    },
  },
  chart: {
    title: (year: number) => `Pagado y pendiente en ${year}`,
    titleIn: (year: number, currency: string) => `Pagado y pendiente en ${year}, en ${currency}`,
    text: 'Por mes de la factura, sin las rectificativas.',
    month: 'Mes',
    paid: 'Pagado',
    pending: 'Pendiente',
  },
};
