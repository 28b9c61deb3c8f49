import { type PaymentMail, paymentMailSchema } from '../../../domain/mail-facts.ts';
import type { Client } from '../../clients.ts';
import { taken } from '../../failures.ts';
import type { Row } from './composer.ts';

/** What the mails about a payment say of it, asked when they are sent. */
export async function readPayment({ org_id, subject_id }: Row, server: Client): Promise<PaymentMail> {
  return paymentMailSchema.parse(
    taken(await server.rpc('payment_mail', { p_org: org_id, p_payment: subject_id })),
  );
}
