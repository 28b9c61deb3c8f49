import type { chooseInvitations as contract } from '@shared/contracts/choose-invitations.ts';
import { queryOptions } from '@tanstack/react-query';
import { callFunction } from '@/lib/functions';

const choose = (slug: string, token: string, wanted: boolean | null) =>
  callFunction<typeof contract>('choose-invitations', { slug, token, wanted });

/** Whether the reader of an invitation wants more of them. Looking changes nothing. NTFND. */
export function invitationChoiceQuery(slug: string, token: string) {
  return queryOptions({
    queryKey: ['unsubscribe', slug, token],
    queryFn: () => choose(slug, token, null),
  });
}

/** Leaves, or comes back. Throws LIMIT. */
export function chooseInvitations(slug: string, token: string, wanted: boolean) {
  return choose(slug, token, wanted);
}
