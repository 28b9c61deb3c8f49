import { receiptLetter } from '../../../domain/letters/receipt.ts';
import type { Composer } from './composer.ts';
import { readPayment } from './payment.ts';
import { toContact } from './to-contact.ts';

/** A receipt for the contact who paid. */
export const compose: Composer = async (row, { server, app }) => {
  const mail = await readPayment(row, server);
  return toContact(mail, receiptLetter(mail, `${app}/${mail.merchant.slug}/invoices`));
};
