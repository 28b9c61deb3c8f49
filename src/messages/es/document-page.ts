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
  cameFrom: 'Procede de',
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
    'Los verá cualquiera con acceso al documento: PDF, imágenes, texto y documentos ofimáticos de hasta 10 MB.',
  attach: 'Adjuntar archivo',
  attachmentRefused:
    'Este archivo no se puede adjuntar. Usa un PDF, una imagen, un texto o un documento ofimático de hasta 10 MB.',
  download: (name: string) => `Descargar ${name}`,
  removeFile: (name: string) => `Quitar ${name}`,
  removeFileAsk: (name: string) => `¿Quitar ${name}?`,
  removeFileText: 'Nadie podrá volver a descargarlo.',
  comments: 'Comentarios',
  noComments: '¿Alguna pregunta sobre este documento? Escríbela aquí.',
  noCommentsAdmin: 'Tu contacto verá en su portal lo que escribas aquí, y lo recibirá por correo.',
  writeComment: 'Escribe un comentario',
  sendComment: 'Comentar',
  commentSent: 'Comentario enviado',
  emptyComment: 'Escribe algo antes de enviar.',
  unanswered: 'Te han preguntado',
};
