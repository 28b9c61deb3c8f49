import { z } from 'zod';
import { reversalWords } from '../../../domain/mail-words/reversals.ts';
import type { Composer } from './composer.ts';
import { readDispute, reversalNotice } from './reversal.ts';

/** How it stood when this notice was queued. */
const payload = z.object({ state: z.enum(['warning', 'warning_closed', 'open', 'lost', 'won']) });

/** How a dispute stands, for the merchant's owners and administrators. */
export const compose: Composer = async (row, { server, app }) => {
  const mail = await readDispute(row, server);
  const { disputes } = reversalWords[mail.merchant.language].notice;
  return reversalNotice(mail, app, disputes[payload.parse(row.payload).state]);
};
