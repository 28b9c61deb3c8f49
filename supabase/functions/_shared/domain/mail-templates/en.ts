import type { MailTemplates } from './mail-templates.ts';

export const en: MailTemplates = {
  document: {
    subject: '{{document.title}} from {{merchant.name}}',
    body: `Hello {{contact.name}},

Here is {{document.named}}, for {{document.total}}.

{{document.due}}.

Kind regards,
{{merchant.name}}`,
  },
  comment: {
    subject: '{{merchant.name}} wrote to you about {{document.named}}',
    body: `Hello {{contact.name}},

{{merchant.name}} wrote to you about {{document.named}}.`,
  },
  receipt: {
    subject: 'Receipt for your payment of {{payment.amount}} to {{merchant.name}}',
    body: `Hello {{contact.name}},

{{merchant.name}} received your payment of {{payment.amount}} on {{payment.date}}. Thank you.`,
  },
  refund: {
    subject: '{{merchant.name}} refunded you {{refund.amount}}',
    body: `Hello {{contact.name}},

{{merchant.name}} refunded you {{refund.amount}} on {{refund.date}}, to the payment method you used. Depending on your bank, it may take a few days to show.`,
  },
  invitation: {
    subject: 'Your access to {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

All the documents we share with you are in our portal. You can read and download them whenever you like, and pay what is due.`,
  },
  fresh_link: {
    subject: 'Your new link to {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

Here is a new link to {{merchant.name}}’s portal.

It takes you straight to {{document.named}}.`,
  },
  recovery: {
    subject: 'Your password for {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

Somebody, probably you, asked to choose your password for {{merchant.name}}’s portal.`,
  },
  password_changed: {
    subject: 'A change to your password for {{merchant.name}}’s portal',
    body: `Hello {{contact.name}},

We’re letting you know about a change to your access to {{merchant.name}}’s portal.`,
  },
};
