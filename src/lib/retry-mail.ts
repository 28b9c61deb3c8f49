import { toFailure } from './failure';
import { adminClient } from './supabase';

/** Tries a mail anew that failed or was given up. Throws STATE, NTFND, DENID. */
export async function retryMail(orgId: string, id: string): Promise<void> {
  const { error } = await (await adminClient()).rpc('retry_mail', { p_org: orgId, p_id: id });
  if (error !== null) throw toFailure(error);
}
