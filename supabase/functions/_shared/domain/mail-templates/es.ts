import type { MailTemplates } from './mail-templates.ts';

export const es: MailTemplates = {
  document: {
    subject: '{{document.title}} de {{merchant.name}}',
    body: `Hola, {{contact.name}}:

{{merchant.name}} te envía este documento: {{document.title}}, por un total de {{document.total}}.

Vence el {{document.due_on}}.

Un saludo,
{{merchant.name}}`,
  },
  receipt: {
    subject: 'Recibo de tu pago de {{payment.amount}} a {{merchant.name}}',
    body: `Hola, {{contact.name}}:

{{merchant.name}} ha recibido tu pago de {{payment.amount}} el {{payment.date}}. Gracias.`,
  },
};
