import { z } from 'zod';
import { reversalWords } from '../../../domain/mail-words/reversals.ts';
import type { Composer } from './composer.ts';
import { readRefund, reversalNotice } from './reversal.ts';

const payload = z.object({ failed: z.boolean() });

/** That money was given back, or that it could not be, for the merchant's owners and administrators. */
export const compose: Composer = async (row, { server, app }) => {
  const mail = await readRefund(row, server);
  const { made, refunded, failed } = reversalWords[mail.merchant.language].notice;
  return reversalNotice(
    mail,
    app,
    payload.parse(row.payload).failed ? failed : { subject: made, text: refunded },
  );
};
