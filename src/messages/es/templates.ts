import { formatCount } from '@shared/decimal.ts';
import type { Placeholder, TemplateKind } from '@shared/mail-placeholders.ts';

const kinds: Record<TemplateKind, string> = {
  document: 'Documento',
  comment: 'Comentario',
  receipt: 'Recibo de un pago',
  refund: 'Devolución de un pago',
  invitation: 'Invitación al portal',
  fresh_link: 'Enlace nuevo',
  recovery: 'Crear contraseña',
  password_changed: 'Aviso de contraseña',
};

const when: Record<TemplateKind, string> = {
  document: 'Se envía cuando envías un documento por correo.',
  comment: 'Se envía cuando escribes un comentario en un documento.',
  receipt: 'Se envía cuando un contacto paga en línea.',
  refund: 'Se envía cuando devuelves un pago o parte de él.',
  invitation: 'Se envía cuando envías el enlace al portal.',
  fresh_link: 'Se envía cuando un enlace ha caducado y el contacto pide otro.',
  recovery: 'Se envía cuando un contacto pide crear o recuperar su contraseña.',
  password_changed: 'Se envía cuando creas, cambias o eliminas la contraseña de un contacto.',
};

const always: Record<TemplateKind, string> = {
  document: 'El botón con el enlace y el PDF adjunto, según elijas al enviarlo.',
  comment: 'Lo que has escrito y el botón para responder.',
  receipt: 'Qué se ha pagado, lo que queda a favor del contacto y un botón al portal.',
  refund: 'De qué documentos se ha devuelto, que vuelven a estar pendientes y un botón al portal.',
  invitation: 'Cuánto dura el enlace y el botón para entrar.',
  fresh_link: 'Cuánto dura el enlace, qué hacer si no lo ha pedido y el botón.',
  recovery: 'Cuánto dura el enlace, qué hacer si no lo ha pedido y el botón.',
  password_changed: 'Qué ha cambiado, qué hacer si no lo esperaba y un botón al portal.',
};

const placeholders: Record<Placeholder, string> = {
  'contact.name': 'Nombre del contacto',
  'document.balance': 'Lo que falta por pagar',
  'document.due': 'Vencimiento, validez o entrega',
  'document.due_on': 'Esa fecha, sola',
  'document.issued_on': 'Fecha del documento',
  'document.named': 'Documento con su artículo (la factura…)',
  'document.number': 'Número del documento',
  'document.title': 'Tipo y número del documento',
  'document.total': 'Total del documento',
  link: 'Dirección del enlace',
  'merchant.email': 'Tu correo',
  'merchant.name': 'Tu empresa',
  'merchant.phone': 'Tu teléfono',
  'payment.amount': 'Importe del pago',
  'payment.date': 'Fecha del pago',
  'refund.amount': 'Importe devuelto',
  'refund.date': 'Fecha de la devolución',
};

/** Words about the texts of the mails that contacts receive, for the merchant. */
export const templates = {
  title: 'Plantillas',
  heading: 'Plantillas de correo',
  text: 'Lo que dicen los correos que reciben tus contactos, en el idioma de cada uno.',
  kinds,
  when,
  always,
  placeholders,
  kind: 'Correo',
  language: 'Idioma',
  own: 'Personalizada',
  original: 'Original',
  ownIn: (languages: string) => `Personalizada en: ${languages}`,
  unsaved: 'Sin guardar',
  unsavedText: 'Lo que escribes se queda en este navegador hasta que lo guardes, aunque salgas de la página.',
  bodyText:
    'Escribe {{ para insertar un campo. Si un párrafo usa un campo sin valor (un vencimiento, un teléfono), se omite entero.',
  insert: 'Insertar campo',
  inserted: (name: string) => `Insertado: ${name}`,
  choices: (count: number) =>
    count === 1
      ? 'Un campo. Pulsa Intro para insertarlo.'
      : `${formatCount(count, 'es')} campos. Elige con las flechas y pulsa Intro.`,
  alwaysTitle: 'Debajo de tu texto va siempre',
  discard: 'Descartar los cambios',
  restore: 'Restaurar el original',
  restoreText: (kind: string, language: string) =>
    `Se perderá tu texto de «${kind}» en ${language} y volverá a usarse el original.`,
  restored: 'Original restaurado',
  preview: 'Vista previa',
  previewWith: 'Con los datos de',
  view: 'Cómo se ve',
  views: { light: 'Claro', dark: 'Oscuro', text: 'Solo texto' },
  changeContact: 'Cambiar de contacto',
  chooseContact: 'Elegir un contacto',
  noContact: 'Ningún contacto coincide',
  exampleContact: 'Ana Ejemplo',
  exampleComment: 'Hola, te confirmo que la visita será el martes por la mañana.',
  example: 'Ejemplo',
  exampleText: {
    contact: 'Todavía no tienes contactos: los datos son inventados.',
    document: 'Este contacto no tiene documentos todavía: el que se ve es inventado.',
    payment: 'Este contacto no ha pagado nada todavía: el pago que se ve es inventado.',
    refund: 'La devolución que se ve es inventada.',
    comment: 'Lo que se ve citado es inventado: ahí irá tu comentario.',
  },
  from: 'De',
};
