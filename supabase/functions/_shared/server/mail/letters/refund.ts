import { refundLetter } from '../../../domain/letters/refund.ts';
import type { Composer } from './composer.ts';
import { readRefund } from './reversal.ts';
import { toContact } from './to-contact.ts';

/** That money was given back, for the contact who had paid. */
export const compose: Composer = async (row, { server, app }) => {
  const mail = await readRefund(row, server);
  return toContact(mail, refundLetter(mail, `${app}/${mail.merchant.slug}/invoices`));
};
