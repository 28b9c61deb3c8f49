import { formatCount } from '@shared/decimal.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import { ending } from './kinds';

/** Words of the merchant's side: entering, documents, payments, the journal, notifications. */
export const admin = {
  signIn: 'Entra en la administración',
  signInText: 'Para quienes trabajan en la empresa. Si eres cliente, usa el portal de la empresa.',
  notAMember: 'Esta cuenta no pertenece a ninguna empresa',
  notAMemberText: 'Pide acceso a quien administra la empresa, o entra con otra cuenta.',
  goTo: (merchant: string) => `Ir a ${merchant}`,
  menuOf: (name: string) => `Menú de ${name}`,
  allOfContact: 'Ver todos',
  draftTitle: 'Esto es un borrador',
  draftText: 'Todavía no tiene número ni PDF, y solo lo ve tu equipo.',
  draftBlank: 'Aún no tiene líneas.',
  void: 'Anular documento',
  voidTitle: 'Anular',
  voidText: 'Se puede anular mientras no se haya pagado nada. Seguirá visible, con su número, como anulado.',
  /** The document within a sentence: `la factura F2026-0012`. */
  voidAsk: (named: string) => `¿Anular ${named}?`,
  voidWarning: (kind: DocumentKind) =>
    `${
      kind === 'invoice'
        ? 'Se creará el asiento de anulación y tu cliente ya no podrá pagarla.'
        : kind === 'credit_note'
          ? 'Se creará el asiento de anulación.'
          : `Tu contacto verá que está anulad${ending(kind)}.`
    } No se puede deshacer.`,
  voided: 'Documento anulado',
  transferText: 'Lo que ve tu cliente para pagarte por transferencia.',
  disputeText:
    'El banco del contacto retiene el dinero hasta que decida, y mientras tanto no se le pide nada. Responde en tu cuenta de la pasarela: abajo, en Pagos, ves hasta cuándo y dónde.',
  payments: 'Pagos',
  noPayments: 'Todavía no se ha pagado nada.',
  received: 'Recibido',
  gateway: 'Pagado con',
  amount: 'Importe',
  toThisDocument: 'Para este documento',
  wholePayment: 'Pago completo',
  fee: 'Comisión',
  feeUnknown: 'La pasarela aún no la ha comunicado',
  bankAccount: 'Cuenta bancaria',
  entries: 'Asientos',
  notBooked: 'Este tipo de documento no se contabiliza.',
  journal: 'Diario',
  journalText:
    'Todos los movimientos, con su debe y su haber. Se genera automáticamente y no se puede modificar.',
  allAccounts: 'Todas',
  noEntries: 'No hay asientos',
  account: 'Cuenta',
  debit: 'Debe',
  credit: 'Haber',
  totals: (debit: string, credit: string) => `Debe ${debit} = Haber ${credit}`,
  entryKinds: {
    document: 'Documento emitido',
    document_void: 'Documento anulado',
    payment: 'Cobro',
    payment_fee: 'Comisión de un cobro',
    refund: 'Devolución',
    refund_failed: 'Devolución fallida',
    dispute: 'Reclamación del banco',
    dispute_won: 'Reclamación ganada',
  },
  ledger: {
    receivable: 'Clientes',
    sales: 'Ventas',
    tax: 'IVA repercutido',
    fees: 'Servicios bancarios',
    credit: 'Anticipos de clientes',
    bank: 'Banco',
  },
  notifications: 'Avisos',
  notificationKinds: {
    payment_received: { title: 'Pago recibido', text: '' },
    payment_surplus: {
      title: 'Se ha cobrado de más',
      text: 'El exceso queda como saldo a favor del contacto. Puedes devolvérselo desde tu cuenta de la pasarela.',
    },
    payment_quarantined: {
      title: 'Hay un pago que no cuadra',
      text: 'Lo que indica la pasarela no coincide con lo que se pidió. No se ha contabilizado: compruébalo en tu cuenta de la pasarela.',
    },
    payment_unknown: {
      title: 'Hay un pago que no reconocemos',
      text: 'La pasarela ha cobrado un pago que dice ser del portal, y aquí no consta. Compruébalo en tu cuenta de la pasarela.',
    },
    payments_elsewhere: {
      title: 'Tu cuenta de la pasarela cobra también fuera del portal',
      text: 'Esos pagos no se anotan aquí. Si alguno es de un documento del portal, búscalo en tu cuenta de la pasarela. No te avisaremos más.',
    },
    gateway_refused: {
      title: 'La pasarela ya no acepta tus claves',
      text: 'Las ha anulado o les faltan permisos. Hasta que guardes unas nuevas en Ajustes no se puede pagar por ella ni sabremos de sus cobros y devoluciones.',
    },
    refund: {
      title: 'Devolución realizada',
      text: '',
    },
    refund_failed: {
      title: 'Una devolución ha fallado',
      text: 'El banco no la ha aceptado y el dinero sigue siendo tuyo. Busca otra forma de devolverlo.',
    },
    refund_quarantined: {
      title: 'Hay una devolución que no cuadra',
      text: 'Lo que indica la pasarela no coincide con lo que se pagó. No se ha contabilizado: compruébalo en tu cuenta de la pasarela.',
    },
    dispute: {
      title: 'Un banco reclama un pago',
      text: 'Responde en tu cuenta de la pasarela antes de que venza el plazo.',
    },
    dispute_won: {
      title: 'Reclamación ganada',
      text: 'El dinero vuelve a tu cuenta.',
    },
    dispute_lost: {
      title: 'Reclamación perdida',
      text: 'No recuperas el dinero: lo que pagó el contacto vuelve a estar pendiente.',
    },
    dispute_closed: {
      title: 'Consulta del banco cerrada',
      text: 'No cambia nada.',
    },
    comment_received: { title: 'Comentario nuevo', text: '' },
    document_confirmed: { title: 'Documento confirmado', text: '' },
    quote_accepted: { title: 'Presupuesto aceptado', text: '' },
    quote_declined: { title: 'Presupuesto rechazado', text: '' },
    mail_failed: {
      title: 'No se ha podido enviar un correo',
      text: 'Lo hemos intentado durante un día o el servidor lo ha rechazado. Comprueba la dirección y vuelve a intentarlo.',
    },
  },
  moreDocuments: (count: number) => `${formatCount(count, 'es')} más`,
  unread: 'Nuevo',
  markRead: 'Marcar como leído',
  markAllRead: 'Marcar todo como leído',
  noNotifications: 'No hay avisos',
  noNotificationsText: 'Cuando un contacto pague, lo verás aquí.',
};
