import { emailKey } from '@shared/email.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { adminClient } from '@/lib/supabase';
import { contactKeys } from './contact-queries';

/** Another contact with the same e-mail. */
export type EmailHolder = { id: string; name: string; has_password: boolean; archived: boolean };

/** Which other contacts have an e-mail, however it is written; who signs in with it first, five at most. */
export function emailHoldersQuery(orgId: string, id: string, email: string) {
  return queryOptions({
    queryKey: [...contactKeys.contact(orgId, id), 'email', emailKey(email)] as const,
    queryFn: async (): Promise<EmailHolder[]> => {
      if (email === '') return [];
      const { data, error } = await (await adminClient()).rpc('contacts_with_email', {
        ...{ p_org: orgId, p_email: email, p_except: id },
      });
      if (error !== null) throw toFailure(error);
      return data;
    },
  });
}

/** Gives a contact another e-mail, or none. What was mailed to the old one ends. Throws EMLTK, INVAL, NTFND. */
export async function changeEmail(orgId: string, id: string, email: string | null): Promise<void> {
  const { error } = await (await adminClient())
    .from('contacts')
    .update({ email })
    .eq('org_id', orgId)
    .eq('id', id)
    .select('id')
    .single();
  if (error !== null) throw toFailure(error);
}
