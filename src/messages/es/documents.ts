import { formatCount } from '@shared/decimal.ts';
import type { DocumentState } from '@shared/document-page.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import { ending, oneOf } from './kinds';

/** How a document can have come to its end, as a reader is told with its day. */
type Ending = 'paid' | 'accepted' | 'declined' | 'confirmed' | 'void';

const stateOf = (state: DocumentState, kind: DocumentKind): string =>
  ({
    unpaid: 'Pendiente',
    partly_paid: 'Pago parcial',
    paid: `Pagad${ending(kind)}`,
    overdue: `Vencid${ending(kind)}`,
    disputed: 'En disputa',
    void: `Anulad${ending(kind)}`,
    accepted: `Aceptad${ending(kind)}`,
    declined: `Rechazad${ending(kind)}`,
    confirmed: `Confirmad${ending(kind)}`,
    issued: `Emitid${ending(kind)}`,
    draft: 'Borrador',
    open: 'Pendiente de respuesta',
    expired: `Caducad${ending(kind)}`,
  })[state];

/** Words about documents, for those who read them. Their names come from the words of paper. */
export const documents = {
  number: 'Número',
  date: 'Fecha',
  due: 'Vencimiento',
  total: 'Total',
  pending: 'Pendiente',
  state: 'Estado',
  amountDue: 'Importe pendiente',
  amountTotal: 'Importe total',
  paidOf: (paid: string, total: string) => `Pagado ${paid} de ${total}`,
  dueOn: (date: string) => `Vence el ${date}`,
  dueToday: (date: string) => `Vence hoy, ${date}`,
  overdueSince: (date: string) => `Venció el ${date}`,
  issuedOn: (date: string, kind: DocumentKind) => `Emitid${ending(kind)} el ${date}`,
  endedOn: (how: Ending, date: string, kind: DocumentKind) => `${stateOf(how, kind)} el ${date}`,
  from: (merchant: string) => `De ${merchant}`,
  /** Where a document stands, by the gender of its kind. */
  stateOf,
  inProgress: 'Hay un pago en curso',
  inProgressText:
    'En cuanto el banco o la pasarela lo confirmen, lo verás aquí. No hace falta que vuelvas a pagar.',
  voidText: (kind: DocumentKind) =>
    `Est${ending(kind) === 'a' ? 'a' : 'e'} ${oneOf(kind)} está anulad${ending(kind)}${kind === 'invoice' ? ': no hay nada que pagar' : ''}.`,
  disputedTitle: 'Este pago está en disputa con tu banco',
  disputedText:
    'Tu banco lo está revisando. Mientras tanto no tienes que pagar nada; cuando decida, lo verás aquí.',
  downloadPdf: 'Descargar PDF',
  previewPdf: 'Ver PDF',
  hidePdf: 'Ocultar PDF',
  pdfOf: (title: string) => `PDF de ${title}`,
  pdfPage: (page: number, pages: number) =>
    `Página ${formatCount(page, 'es')} de ${formatCount(pages, 'es')}`,
  pdfFailed: 'No se ha podido mostrar el PDF. Descárgalo para verlo.',
  timeline: 'Historial',
  events: (kind: DocumentKind) => ({
    issued: `Emitid${ending(kind)}`,
    sent: `Enviad${ending(kind)}`,
    opened: `Abiert${ending(kind)}`,
    accepted: `Aceptad${ending(kind)}`,
    declined: `Rechazad${ending(kind)}`,
    confirmed: `Confirmad${ending(kind)}`,
    commented: 'Comentario',
    paid: 'Pago recibido',
    refunded: 'Devolución',
    refund_failed: 'Devolución anulada',
    disputed: 'En disputa con el banco',
    dispute_won: 'Disputa cerrada: el pago es firme',
    dispute_lost: 'Disputa cerrada: vuelve a estar pendiente',
    voided: `Anulad${ending(kind)}`,
    shared: 'Enlace creado',
  }),
  eventAmount: (title: string, amount: string) => `${title}: ${amount}`,
  copyIban: 'Copiar IBAN',
  copyReference: 'Copiar concepto',
  transferAmount: 'Importe a transferir',
  copyAmount: 'Copiar importe',
  transferText: 'Usa exactamente estos datos para que podamos identificar tu pago.',
};
