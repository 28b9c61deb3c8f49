import type { saveGateway as contract } from '@shared/contracts/save-gateway.ts';
import type { SendingMode } from '@shared/contracts/send-document.ts';
import type { GatewayName } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunction } from '@/lib/functions';
import type { Language } from '@/lib/language';
import { accessToken, adminClient } from '@/lib/supabase';

export type LinkScope = 'portal' | 'document';

export type PortalSettings = {
  name: string;
  /** `#rrggbb`. */
  color: string;
  language: Language;
  portal_enabled: boolean;
  link_scope: LinkScope;
  sending_mode: SendingMode;
  accepting_quotes: boolean;
  asking_signature: boolean;
};

export const settingsKeys = {
  portal: (orgId: string) => ['admin', orgId, 'settings', 'portal'] as const,
  logo: (orgId: string) => ['admin', orgId, 'settings', 'logo'] as const,
  gateways: (orgId: string) => ['admin', orgId, 'settings', 'gateways'] as const,
  banks: (orgId: string) => ['admin', orgId, 'settings', 'banks'] as const,
};

/** How the merchant's portal looks and behaves. */
export function portalSettingsQuery(orgId: string) {
  return queryOptions({
    queryKey: settingsKeys.portal(orgId),
    queryFn: async (): Promise<PortalSettings> => {
      const { data, error } = await (await adminClient())
        .from('organizations')
        .select(
          'name, color, language, portal_enabled, link_scope, sending_mode, accepting_quotes, asking_signature',
        )
        .eq('id', orgId)
        .single();
      if (error !== null) throw toFailure(error);
      // The table's constraints hold them to these values.
      return {
        ...data,
        language: data.language as Language,
        link_scope: data.link_scope as LinkScope,
        sending_mode: data.sending_mode as SendingMode,
      };
    },
  });
}

/** Changes them. Throws INVAL, and NTFND for who may not. */
export async function savePortalSettings(orgId: string, settings: PortalSettings): Promise<void> {
  const { error } = await (await adminClient())
    .from('organizations')
    .update(settings)
    .eq('id', orgId)
    .select('id')
    .single();
  if (error !== null) throw toFailure(error);
}

/**
 * Gives the portal another address and answers it as it is kept; the old one goes on leading there. Throws SLGFM, SLGRS,
 * SLGTK, STATE.
 */
export async function changeSlug(orgId: string, slug: string): Promise<string> {
  const { data, error } = await (await adminClient()).rpc('change_slug', { p_org: orgId, p_slug: slug });
  if (error !== null) throw toFailure(error);
  return data;
}

/** The merchant's gateways as anybody there may see them. */
export function gatewaysQuery(orgId: string) {
  return queryOptions({
    queryKey: settingsKeys.gateways(orgId),
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .from('gateways')
        .select('gateway, mode, enabled, account_ref, tested_at, bank_account_id, bank:bank_accounts(name)')
        .eq('org_id', orgId)
        .order('gateway');
      if (error !== null) throw toFailure(error);
      return data;
    },
  });
}

export type GatewayRow = Awaited<
  ReturnType<Extract<ReturnType<typeof gatewaysQuery>['queryFn'], (...args: never[]) => unknown>>
>[number];

/** Tries credentials at the gateway and stores them encrypted. Throws GWERR when it refuses them, INVAL, DENID. */
export async function saveGateway(
  orgId: string,
  gateway: GatewayName,
  bankAccountId: string,
  credentials: Record<string, string>,
): Promise<void> {
  const token = await accessToken(await adminClient());
  await callFunction<typeof contract>(
    'save-gateway',
    { org_id: orgId, gateway, bank_account_id: bankAccountId, credentials },
    { token },
  );
}

/**
 * Switches a gateway on or off for everybody, or has it pay into another bank account from now on. Throws NTFND for who
 * may not, STATE for an archived account.
 */
export async function changeGateway(
  orgId: string,
  gateway: string,
  change: { enabled: boolean } | { bank_account_id: string },
): Promise<void> {
  const { error } = await (await adminClient())
    .from('gateways')
    .update(change)
    .eq('org_id', orgId)
    .eq('gateway', gateway)
    .select('gateway')
    .single();
  if (error !== null) throw toFailure(error);
}
