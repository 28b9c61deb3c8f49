import { z } from 'zod';
import type { Language } from '../../../domain/language.ts';
import {
  type PlaceholderValues,
  renderParagraphs,
  renderSubject,
  type TemplateText,
} from '../../../domain/mail-placeholders.ts';
import { mailTemplates } from '../../../domain/mail-templates/index.ts';
import { mailWords } from '../../../domain/mail-words/index.ts';
import { taken } from '../../failures.ts';
import type { Letter } from '../letter.ts';
import type { Composer } from './composer.ts';
import { figures, type PaymentMail, readPayment } from './payment.ts';

const template = z.object({ subject: z.string(), body: z.string() }).nullable();

/** A receipt for the contact who paid, in the merchant's words where it has chosen some. */
export const compose: Composer = async (row, { server, app }) => {
  const { org_id, language } = row;
  const mail = await readPayment(row, server);
  const own = template.parse(
    taken(await server.rpc('email_template', { p_org: org_id, p_kind: 'receipt', p_language: language })),
  );
  const { email } = mail.contact;
  return {
    to: email === null ? [] : [email],
    sender: mail.merchant,
    letter: receipt(mail, language, own ?? mailTemplates[language].receipt, app),
  };
};

function receipt(
  mail: PaymentMail,
  language: Language,
  { subject, body }: TemplateText,
  app: string,
): Letter {
  const { merchant, contact } = mail;
  const { receipt: words, ...common } = mailWords[language];
  const { amount, date, credit, table } = figures(mail, language);
  const url = `${app}/${merchant.slug}/invoices`;
  const values: PlaceholderValues<'receipt'> = {
    'contact.name': contact.name,
    link: url,
    'merchant.email': merchant.email,
    'merchant.name': merchant.name,
    'merchant.phone': merchant.phone,
    'payment.amount': amount,
    'payment.date': date,
  };
  return {
    subject: renderSubject(subject, values),
    paragraphs: [...renderParagraphs(body, values), ...(credit === null ? [] : [words.credit(credit)])],
    table,
    action: { label: words.open, url },
    footer: common.footer(merchant.name),
    color: merchant.color,
    language,
  };
}
