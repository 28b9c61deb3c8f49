import type { GatewayName } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { adminClient } from '@/lib/supabase';
import { contactKeys } from './contact-queries';

export type ContactGateway = {
  gateway: GatewayName;
  /** Whether this contact may use it. */
  allowed: boolean;
  /** Whether the merchant has it switched on at all. */
  enabled: boolean;
};

/** The merchant's gateways, and whether this contact may pay through each; without a word of the merchant's, it may. */
export function contactGatewaysQuery(orgId: string, contactId: string) {
  return queryOptions({
    queryKey: contactKeys.gateways(orgId, contactId),
    queryFn: async (): Promise<ContactGateway[]> => {
      const client = await adminClient();
      const [configured, switches] = await Promise.all([
        client.from('gateways').select('gateway, enabled').eq('org_id', orgId).order('gateway'),
        client
          .from('contact_gateways')
          .select('gateway, enabled')
          .eq('org_id', orgId)
          .eq('contact_id', contactId),
      ]);
      if (configured.error !== null) throw toFailure(configured.error);
      if (switches.error !== null) throw toFailure(switches.error);
      const allowed = new Map(switches.data.map((row) => [row.gateway, row.enabled]));
      return configured.data.map(({ gateway, enabled }) => ({
        gateway: gateway as GatewayName,
        enabled,
        allowed: allowed.get(gateway) ?? true,
      }));
    },
  });
}

/**
 * Lets a contact pay through a gateway, or not. Two steps, since an upsert would rewrite columns that nobody may change.
 * Throws DENID.
 */
export async function switchContactGateway(
  orgId: string,
  contactId: string,
  gateway: GatewayName,
  enabled: boolean,
): Promise<void> {
  const client = await adminClient();
  const changed = await client
    .from('contact_gateways')
    .update({ enabled })
    .eq('org_id', orgId)
    .eq('contact_id', contactId)
    .eq('gateway', gateway)
    .select('gateway');
  if (changed.error !== null) throw toFailure(changed.error);
  if (changed.data.length > 0) return;
  const { error } = await client
    .from('contact_gateways')
    .insert({ org_id: orgId, contact_id: contactId, gateway, enabled });
  if (error !== null) throw toFailure(error);
}
