import { z } from 'zod';
import { formatDay } from '../../../domain/days.ts';
import { documentTitle } from '../../../domain/document-file-name.ts';
import { documentKindSchema } from '../../../domain/document-snapshot.ts';
import type { Language } from '../../../domain/language.ts';
import { languageSchema } from '../../../domain/language-schema.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { formatMoney } from '../../../domain/money.ts';
import type { Client } from '../../clients.ts';
import { taken } from '../../failures.ts';
import type { Row } from './composer.ts';

/** What SQL's `payment_mail` tells of a payment. Amounts in minor units. */
export const paymentMailSchema = z.object({
  merchant: z.object({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
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

/** What the mails about a payment say of it, asked when they are sent. */
export async function readPayment({ org_id, subject_id }: Row, server: Client): Promise<PaymentMail> {
  return paymentMailSchema.parse(
    taken(await server.rpc('payment_mail', { p_org: org_id, p_payment: subject_id })),
  );
}

/** Amount, day, what is left over (null for nothing) and what was paid, formatted for a reader. */
export function figures({ merchant, amount, currency, received_at, items }: PaymentMail, language: Language) {
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
