import { z } from 'zod';
import { disputeMailSchema } from '../../../domain/mail-facts.ts';
import { reversalWords } from '../../../domain/mail-words/reversals.ts';
import { taken } from '../../failures.ts';
import type { Composer } from './composer.ts';
import { reversalNotice } from './reversal.ts';

/** What the gateway says went back, in minor units of the payment's currency. */
const payload = z.object({ amount: z.int().nullable() });

/** That something went back which does not fit its payment, for the merchant's owners and administrators. */
export const compose: Composer = async (row, { server, app }) => {
  const facts = taken(await server.rpc('misfit_mail', { p_org: row.org_id, p_payment: row.subject_id }));
  const amount = payload.parse(row.payload).amount ?? 0;
  const mail = disputeMailSchema.omit({ amount: true }).parse(facts);
  const { misfit } = reversalWords[mail.merchant.language].notice;
  return reversalNotice({ ...mail, amount }, app, misfit);
};
