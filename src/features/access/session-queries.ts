import type { changePassword } from '@shared/contracts/change-password.ts';
import type { MerchantCard } from '@shared/contracts/parts.ts';
import type { signIn } from '@shared/contracts/sign-in.ts';
import { queryOptions } from '@tanstack/react-query';
import { forgetDrafts } from '@/lib/drafts';
import { toFailure } from '@/lib/failure';
import { callFunction } from '@/lib/functions';
import type { Language } from '@/lib/language';
import { accessToken, keepDevice, keepPortalSession, knownDevice, portalClient } from '@/lib/supabase';

/** Who is in the portal: SQL's `portal_profile()`. */
export type PortalProfile = {
  org_id: string;
  merchant: MerchantCard;
  contact: { id: string; name: string; email: string | null; language: Language; kind: string };
  session: {
    kind: 'password' | 'link' | 'preview';
    expires_at: string;
    /** The only document within reach; null for the whole portal. */
    document_id: string | null;
    has_password: boolean;
    /** No other contact signs in with its e-mail, and it has one. */
    may_choose_password: boolean;
  };
};

export const portalKeys = {
  front: (slug: string) => ['front', slug] as const,
  profile: (slug: string) => ['portal', slug, 'profile'] as const,
  all: (slug: string) => ['portal', slug] as const,
};

/** What anybody may see of a merchant. NTFND for an unknown slug. */
export function frontQuery(slug: string) {
  return queryOptions({
    queryKey: portalKeys.front(slug),
    queryFn: async () => {
      const { data, error } = await (await portalClient(slug)).rpc('portal_front', { p_slug: slug });
      if (error !== null) throw toFailure(error);
      return data as unknown as MerchantCard;
    },
    staleTime: 300_000,
  });
}

/** Who I am here. NOSES when the session has ended, whatever the browser still holds. */
export function profileQuery(slug: string) {
  return queryOptions({
    queryKey: portalKeys.profile(slug),
    queryFn: async () => {
      const client = await portalClient(slug);
      await accessToken(client);
      const { data, error } = await client.rpc('portal_profile');
      if (error !== null) throw toFailure(error);
      return data as unknown as PortalProfile;
    },
  });
}

/** Signs a contact in and keeps the session in this browser. Throws BADPW, LIMIT, CLOSD. */
export async function enter(slug: string, email: string, password: string): Promise<void> {
  const device = knownDevice(slug) ?? undefined;
  const entered = await callFunction<typeof signIn>('sign-in', { slug, email, password, device });
  keepDevice(slug, entered.device);
  await keepPortalSession(slug, entered.session);
}

/** Ends the session in the database, then forgets it here; forgets it here even without network. */
export async function leave(slug: string): Promise<void> {
  const client = await portalClient(slug);
  forgetDrafts(slug);
  await client.rpc('end_own_session');
  await client.auth.signOut({ scope: 'local' });
}

/** Changes the contact's own password; the other sessions end and this one is renewed. Throws BADPW, WEAKP. */
export async function changeOwnPassword(
  slug: string,
  oldPassword: string,
  newPassword: string,
): Promise<void> {
  const token = await accessToken(await portalClient(slug));
  const device = knownDevice(slug) ?? undefined;
  const { session } = await callFunction<typeof changePassword>(
    'change-password',
    { old_password: oldPassword, new_password: newPassword, device },
    { token },
  );
  await keepPortalSession(slug, session);
}
