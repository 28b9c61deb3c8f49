import type { MailTemplates } from './mail-templates.ts';

export const fr: MailTemplates = {
  document: {
    subject: '{{document.title}} de {{merchant.name}}',
    body: `Bonjour {{contact.name}},

{{merchant.name}} vous envoie ce document : {{document.title}}, d’un montant total de {{document.total}}.

Échéance : {{document.due_on}}.

Bien cordialement,
{{merchant.name}}`,
  },
  receipt: {
    subject: 'Reçu de votre paiement de {{payment.amount}} à {{merchant.name}}',
    body: `Bonjour {{contact.name}},

{{merchant.name}} a bien reçu votre paiement de {{payment.amount}} le {{payment.date}}. Merci.`,
  },
};
