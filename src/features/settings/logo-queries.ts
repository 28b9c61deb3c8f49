import type { saveLogo as contract } from '@shared/contracts/save-logo.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunction } from '@/lib/functions';
import { accessToken, adminClient } from '@/lib/supabase';
import { settingsKeys } from './settings-queries';

/** Where the merchant's logo lies in storage; null without one. */
export function logoQuery(orgId: string) {
  return queryOptions({
    queryKey: settingsKeys.logo(orgId),
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .from('organizations')
        .select('logo_path')
        .eq('id', orgId)
        .single();
      if (error !== null) throw toFailure(error);
      return data.logo_path;
    },
  });
}

/** Sets the logo from a PNG in base64, or removes it with null. Throws INVAL, LIMIT, DENID. */
export async function saveLogo(orgId: string, image: string | null): Promise<void> {
  const token = await accessToken(await adminClient());
  await callFunction<typeof contract>('save-logo', { org_id: orgId, image }, { token });
}
