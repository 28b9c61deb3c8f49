import type { MailTemplates } from './mail-templates.ts';

export const fr: MailTemplates = {
  document: {
    subject: '{{document.title}} de {{merchant.name}}',
    body: `Bonjour {{contact.name}},

Voici {{document.named}}, d’un montant de {{document.total}}.

{{document.due}}.

Bien cordialement,
{{merchant.name}}`,
  },
  comment: {
    subject: '{{merchant.name}} vous a écrit concernant {{document.named}}',
    body: `Bonjour {{contact.name}},

{{merchant.name}} vous a écrit concernant {{document.named}}.`,
  },
  receipt: {
    subject: 'Reçu de votre paiement de {{payment.amount}} à {{merchant.name}}',
    body: `Bonjour {{contact.name}},

{{merchant.name}} a bien reçu votre paiement de {{payment.amount}} le {{payment.date}}. Merci.`,
  },
  refund: {
    subject: '{{merchant.name}} vous a remboursé {{refund.amount}}',
    body: `Bonjour {{contact.name}},

{{merchant.name}} vous a remboursé {{refund.amount}} le {{refund.date}}, par le moyen avec lequel vous aviez payé. Selon votre banque, quelques jours peuvent passer avant que vous le voyiez.`,
  },
  invitation: {
    subject: 'Votre accès au portail de {{merchant.name}}',
    body: `Bonjour {{contact.name}},

Notre portail réunit tous les documents que nous partageons avec vous. Vous pouvez à tout moment les consulter, les télécharger et régler ce qui reste à payer.`,
  },
  fresh_link: {
    subject: 'Votre nouveau lien vers le portail de {{merchant.name}}',
    body: `Bonjour {{contact.name}},

Voici un nouveau lien vers le portail de {{merchant.name}}.

Il ouvre directement {{document.named}}.`,
  },
  recovery: {
    subject: 'Votre mot de passe du portail de {{merchant.name}}',
    body: `Bonjour {{contact.name}},

Quelqu’un, sans doute vous, a demandé à choisir le mot de passe qui vous ouvre le portail de {{merchant.name}}.`,
  },
  password_changed: {
    subject: 'Votre mot de passe du portail de {{merchant.name}} a changé',
    body: `Bonjour {{contact.name}},

Nous vous informons d’un changement de votre accès au portail de {{merchant.name}}.`,
  },
};
