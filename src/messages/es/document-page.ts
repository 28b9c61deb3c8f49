import type { DocumentState } from '@shared/document-page.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';

const feminineKinds: readonly DocumentKind[] = ['invoice', 'credit_note', 'proforma', 'purchase_order'];

const feminine: Partial<Record<DocumentState, string>> = {
  issued: 'Emitida',
  accepted: 'Aceptada',
  declined: 'Rechazada',
  confirmed: 'Confirmada',
  expired: 'Caducada',
};

const masculine: Partial<Record<DocumentState, string>> = {
  void: 'Anulado',
  paid: 'Pagado',
  overdue: 'Vencido',
};

/** Words of the page of one document: where it stands, what belongs to it, what is said about it. */
export const documentPage = {
  /** Where the state of a kind is worded otherwise than that of others: by its gender. */
  stateOf: (state: DocumentState, kind: DocumentKind): string | undefined =>
    (feminineKinds.includes(kind) ? feminine : masculine)[state],
  you: 'Tú',
  labelled: (label: string, text: string) => `${label}: ${text}`,
  related: 'Documentos relacionados',
  cameFrom: 'Viene de',
  ledTo: 'Dio lugar a',
  draft: (kind: string) => `${kind} (borrador)`,
  neighbours: 'Otros documentos de la lista',
  previous: 'Anterior',
  next: 'Siguiente',
  toConfirm: 'Sin confirmar',
  confirmations: {
    purchase_order: { action: 'Confirmar', text: 'Al confirmar, avisamos a quien te hizo el pedido.' },
    proforma: { action: 'Confirmar proforma', text: 'Al confirmar, avisamos a quien te la envió.' },
    sales_order: {
      action: 'Confirmar pedido',
      text: 'Si todo está bien, confírmalo y avisamos a quien lo prepara.',
    },
    delivery_note: {
      action: 'Confirmar recepción',
      text: 'Cuando lo hayas recibido, confírmalo y avisamos a quien lo envió.',
    },
  },
  confirmed: 'Confirmado. Hemos avisado.',
  attachments: 'Adjuntos',
  attachmentsText:
    'Los verá quien pueda ver el documento: PDF, imágenes, texto y archivos de oficina de hasta 10 MB.',
  attach: 'Adjuntar archivo',
  attachmentRefused:
    'Este archivo no se puede adjuntar: ha de ser PDF, imagen, texto o de oficina, y de 10 MB como mucho.',
  download: (name: string) => `Descargar ${name}`,
  removeFile: (name: string) => `Quitar ${name}`,
  removeFileAsk: (name: string) => `¿Quitar ${name}?`,
  removeFileText: 'Nadie podrá volver a descargarlo.',
  comments: 'Comentarios',
  noComments: 'Aquí puedes preguntar o aclarar algo de este documento.',
  noCommentsAdmin: 'Lo que escribas aquí lo verá el contacto en su portal, y le llegará por correo.',
  writeComment: 'Escribe un comentario',
  sendComment: 'Comentar',
  commentSent: 'Comentario enviado',
  emptyComment: 'Escribe algo antes de enviar.',
  unanswered: 'Sin responder',
};
