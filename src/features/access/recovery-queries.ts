import type { requestAccess } from '@shared/contracts/request-access.ts';
import type { setPassword } from '@shared/contracts/set-password.ts';
import type { viewRecovery } from '@shared/contracts/view-recovery.ts';
import { queryOptions } from '@tanstack/react-query';
import { callFunction } from '@/lib/functions';
import { accessToken, keepDevice, keepPortalSession, portalClient } from '@/lib/supabase';

/** Asks for an e-mail with which to set a password. Says nothing about whether the address is known. */
export async function requestRecovery(slug: string, email: string): Promise<void> {
  await callFunction<typeof requestAccess>('request-access', { purpose: 'password', slug, email });
}

/** Asks for a fresh link likewise: in place of a dead one, or to the portal for who has lost the token. */
export async function requestFreshLink(
  slug: string,
  token: string | undefined,
  email: string,
): Promise<void> {
  await callFunction<typeof requestAccess>('request-access', { purpose: 'link', slug, token, email });
}

/** Who is inside by a link asks for the e-mail that sets a password. Throws NOSES, STATE, LIMIT. */
export async function requestOwnPassword(slug: string): Promise<void> {
  const token = await accessToken(await portalClient(slug));
  await callFunction<typeof requestAccess>('request-access', { purpose: 'own' }, { token });
}

/** What lies behind the token of such an e-mail; looking uses nothing up. */
export function recoveryQuery(slug: string, token: string) {
  return queryOptions({
    queryKey: ['recovery', slug, token],
    queryFn: ({ signal }) => callFunction<typeof viewRecovery>('view-recovery', { slug, token }, { signal }),
    // Once used it is dead; nobody wants to see that behind the form they have just sent.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Sets the password and signs in. Throws LKEXP, WEAKP, CLOSD, LIMIT. */
export async function setPasswordByToken(slug: string, token: string, password: string): Promise<void> {
  const entered = await callFunction<typeof setPassword>('set-password', { slug, token, password });
  keepDevice(slug, entered.device);
  await keepPortalSession(slug, entered.session);
}
