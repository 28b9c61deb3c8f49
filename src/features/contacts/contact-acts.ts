import type { setContactPassword as contract } from '@shared/contracts/set-contact-password.ts';
import { toFailure } from '@/lib/failure';
import { callFunction } from '@/lib/functions';
import { accessToken, adminClient } from '@/lib/supabase';

/** Opens or closes the portal for one contact. Throws NTFND, also for who may not. */
export async function switchPortal(orgId: string, id: string, portal_enabled: boolean): Promise<void> {
  const { error } = await (await adminClient())
    .from('contacts')
    .update({ portal_enabled })
    .eq('org_id', orgId)
    .eq('id', id)
    .select('id')
    .single();
  if (error !== null) throw toFailure(error);
}

/** Sets a contact's portal password, or removes it (null); every session of the contact ends. Throws WEAKP, STATE, DENID. */
export async function setPassword(orgId: string, id: string, password: string | null): Promise<void> {
  const token = await accessToken(await adminClient());
  await callFunction<typeof contract>(
    'set-contact-password',
    { org_id: orgId, contact_id: id, password },
    { token },
  );
}
