import type { MailTemplates } from './mail-templates.ts';

export const en: MailTemplates = {
  document: {
    subject: '{{document.title}} from {{merchant.name}}',
    body: `Hello {{contact.name}},

{{merchant.name}} has sent you this document: {{document.title}}, for a total of {{document.total}}.

{{document.due}}.

Kind regards,
{{merchant.name}}`,
  },
  comment: {
    subject: '{{merchant.name}} wrote to you: {{document.title}}',
    body: `Hello {{contact.name}},

{{merchant.name}} wrote to you about this document: {{document.title}}.`,
  },
  receipt: {
    subject: 'Receipt for your payment of {{payment.amount}} to {{merchant.name}}',
    body: `Hello {{contact.name}},

{{merchant.name}} received your payment of {{payment.amount}} on {{payment.date}}. Thank you.`,
  },
  refund: {
    subject: '{{merchant.name}} refunded you {{refund.amount}}',
    body: `Hello {{contact.name}},

{{merchant.name}} refunded you {{refund.amount}} on {{refund.date}}, the way you had paid. Depending on your bank, it may take some days to show.`,
  },
  invitation: {
    subject: 'Your access to {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

Our portal holds every document we share with you. You can read and download them whenever you like, and pay what is due.`,
  },
  fresh_link: {
    subject: 'Your fresh link to {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

Here is a fresh link to {{merchant.name}}’s portal.

It takes you straight to this document: {{document.title}}.`,
  },
  recovery: {
    subject: 'Your password for {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

Somebody, probably you, asked to choose the password with which you enter {{merchant.name}}’s portal.`,
  },
  password_changed: {
    subject: 'A change to your password for {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

We want you to know: the way you enter {{merchant.name}}’s portal has changed.`,
  },
};
