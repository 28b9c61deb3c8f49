import type { MailTemplates } from './mail-templates.ts';

export const en: MailTemplates = {
  document: {
    subject: '{{document.title}} from {{merchant.name}}',
    body: `Hello {{contact.name}},

{{merchant.name}} has sent you this document: {{document.title}}, for a total of {{document.total}}.

It is due on {{document.due_on}}.

Kind regards,
{{merchant.name}}`,
  },
  receipt: {
    subject: 'Receipt for your payment of {{payment.amount}} to {{merchant.name}}',
    body: `Hello {{contact.name}},

{{merchant.name}} received your payment of {{payment.amount}} on {{payment.date}}. Thank you.`,
  },
};
