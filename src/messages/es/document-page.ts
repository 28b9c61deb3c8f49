/** Words of the page of one document: where it stands, what belongs to it, what is said about it. */
export const documentPage = {
  you: 'Tú',
  related: 'Documentos relacionados',
  cameFrom: 'Procede de',
  ledTo: 'Dio lugar a',
  draft: (kind: string) => `${kind} (borrador)`,
  neighbours: 'Otros documentos de la lista',
  previous: 'Anterior',
  next: 'Siguiente',
  toConfirm: 'Sin confirmar',
  confirmations: {
    purchase_order: {
      action: 'Confirmar',
      text: (merchant: string) => `Al confirmar, avisaremos a ${merchant}.`,
    },
    proforma: {
      action: 'Confirmar proforma',
      text: (merchant: string) => `Al confirmar, avisaremos a ${merchant}.`,
    },
    sales_order: {
      action: 'Confirmar pedido',
      text: (merchant: string) => `Si todo está bien, confírmalo y avisaremos a ${merchant}.`,
    },
    delivery_note: {
      action: 'Confirmar recepción',
      text: (merchant: string) => `Cuando lo hayas recibido, confírmalo y avisaremos a ${merchant}.`,
    },
  },
  confirmed: (merchant: string) => `Hecho. Hemos avisado a ${merchant}.`,
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
