import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { accessToken, adminClient } from '@/lib/supabase';
import type { Membership, Role } from './membership';

export const memberKeys = { memberships: ['admin', 'memberships'] as const };

/** The merchants for whom the signed-in person works. NOSES without a session. */
export function membershipsQuery() {
  return queryOptions({
    queryKey: memberKeys.memberships,
    queryFn: async (): Promise<Membership[]> => {
      const client = await adminClient();
      await accessToken(client);
      const { data: auth } = await client.auth.getSession();
      const { data, error } = await client
        .from('members')
        .select('role, name, merchant:organizations(id, slug, name, currency, time_zone, portal_enabled)')
        .eq('user_id', auth.session?.user.id ?? '')
        .order('created_at');
      if (error !== null) throw toFailure(error);
      return data.map(({ role, name, merchant }) => ({ role: role as Role, name, merchant }));
    },
    staleTime: 60_000,
  });
}
