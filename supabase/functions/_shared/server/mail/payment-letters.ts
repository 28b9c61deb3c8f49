import { z } from 'zod';
import { formatDay } from '../../domain/days.ts';
import { documentTitle } from '../../domain/document-file-name.ts';
import { documentKindSchema } from '../../domain/document-snapshot.ts';
import type { Language } from '../../domain/language.ts';
import { languageSchema } from '../../domain/language-schema.ts';
import { mailWords } from '../../domain/mail-words/index.ts';
import { formatMoney } from '../../domain/money.ts';
import type { Letter } from './letter.ts';

/** What SQL's `payment_mail` tells of a payment. Amounts in minor units. */
export const paymentMailSchema = z.object({
  merchant: z.object({
    name: z.string(),
    email: z.string().nullable(),
    color: z.string(),
    slug: z.string(),
    language: languageSchema,
    time_zone: z.string(),
  }),
  contact: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    language: languageSchema,
  }),
  members: z.array(z.string()),
  amount: z.int(),
  currency: z.string(),
  received_at: z.string(),
  items: z.array(
    z.object({ document_id: z.uuid(), kind: documentKindSchema, number: z.string(), amount: z.int() }),
  ),
});

export type PaymentMail = z.infer<typeof paymentMailSchema>;

/** The receipt for the contact, in its language. */
export function receipt(mail: PaymentMail, app: string): Letter {
  const { merchant, contact } = mail;
  const { receipt: words, ...common } = mailWords[contact.language];
  const { amount, date, credit, table } = figures(mail, contact.language);
  return {
    subject: words.subject(merchant.name, amount),
    paragraphs: [
      words.greeting(contact.name),
      words.text(merchant.name, amount, date),
      ...(credit === null ? [] : [words.credit(credit)]),
    ],
    table,
    action: { label: words.open, url: `${app}/${merchant.slug}/invoices` },
    footer: common.footer(merchant.name),
    color: merchant.color,
    language: contact.language,
  };
}

/** The notice for the merchant's people, in the merchant's language. */
export function paymentNotice(mail: PaymentMail, app: string): Letter {
  const { merchant, contact, items } = mail;
  const { paymentNotice: words, ...common } = mailWords[merchant.language];
  const { amount, date, credit, table } = figures(mail, merchant.language);
  const [first] = items;
  return {
    subject: words.subject(contact.name, amount),
    paragraphs: [words.text(contact.name, amount, date), ...(credit === null ? [] : [words.credit(credit)])],
    table,
    action: {
      label: words.open,
      url: first ? `${app}/admin/documents/${first.document_id}` : `${app}/admin/contacts/${contact.id}`,
    },
    footer: common.footer(merchant.name),
    color: merchant.color,
    language: merchant.language,
  };
}

function figures({ merchant, amount, currency, received_at, items }: PaymentMail, language: Language) {
  const money = (minor: number) => formatMoney(minor, currency, language);
  const left = amount - items.reduce((sum, item) => sum + item.amount, 0);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: merchant.time_zone }).format(
    new Date(received_at),
  );
  return {
    amount: money(amount),
    date: formatDay(day, language),
    credit: left > 0 ? money(left) : null,
    table:
      items.length === 0
        ? undefined
        : {
            title: mailWords[language].paidFor,
            rows: items.map(({ kind, number, amount: share }): [string, string] => [
              documentTitle({ kind, number, language }),
              money(share),
            ]),
          },
  };
}
