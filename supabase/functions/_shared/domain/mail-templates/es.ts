import type { MailTemplates } from './mail-templates.ts';

export const es: MailTemplates = {
  document: {
    subject: '{{document.title}} de {{merchant.name}}',
    body: `Hola, {{contact.name}}:

Aquí tienes {{document.named}}, por {{document.total}}.

{{document.due}}.

Un saludo,
{{merchant.name}}`,
  },
  comment: {
    subject: '{{merchant.name}} te ha escrito sobre {{document.named}}',
    body: `Hola, {{contact.name}}:

{{merchant.name}} te ha escrito sobre {{document.named}}.`,
  },
  receipt: {
    subject: 'Recibo de tu pago de {{payment.amount}} a {{merchant.name}}',
    body: `Hola, {{contact.name}}:

{{merchant.name}} ha recibido tu pago de {{payment.amount}} el {{payment.date}}. Gracias.`,
  },
  refund: {
    subject: '{{merchant.name}} te ha devuelto {{refund.amount}}',
    body: `Hola, {{contact.name}}:

{{merchant.name}} te ha devuelto {{refund.amount}} el {{refund.date}}, por el mismo medio con el que pagaste. Según tu banco, puede tardar unos días en aparecer.`,
  },
  invitation: {
    subject: 'Tu acceso al portal de {{merchant.name}}',
    body: `Hola, {{contact.name}}:

En nuestro portal tienes todos los documentos que compartimos contigo. Puedes consultarlos y descargarlos cuando quieras, y pagar lo que esté pendiente.`,
  },
  fresh_link: {
    subject: 'Tu nuevo enlace al portal de {{merchant.name}}',
    body: `Hola, {{contact.name}}:

Aquí tienes un enlace nuevo al portal de {{merchant.name}}.

Abre directamente {{document.named}}.`,
  },
  recovery: {
    subject: 'Tu contraseña del portal de {{merchant.name}}',
    body: `Hola, {{contact.name}}:

Alguien, probablemente tú, ha pedido elegir la contraseña con la que entras en el portal de {{merchant.name}}.`,
  },
  password_changed: {
    subject: 'Cambio en tu contraseña del portal de {{merchant.name}}',
    body: `Hola, {{contact.name}}:

Te avisamos de un cambio en tu acceso al portal de {{merchant.name}}.`,
  },
};
