import type { previewContact as contract } from '@shared/contracts/preview-contact.ts';
import { queryOptions } from '@tanstack/react-query';
import { callFunction } from '@/lib/functions';
import { leavePage } from '@/lib/leave-page';
import { paths } from '@/lib/paths';
import { forgetPreview, keepPreview, type Preview } from '@/lib/preview';
import { accessToken, adminClient, portalClient } from '@/lib/supabase';

/**
 * Opens a preview in this tab with the member's own session, and answers at which portal. It is asked here, in the tab that
 * will show it, so that nothing which opens anything travels in an address. Throws NTFND, NOSES, LIMIT, CLOSD.
 */
export function openPreviewQuery(orgId: string, contactId: string | null) {
  return queryOptions({
    queryKey: ['admin', orgId, 'preview', contactId],
    queryFn: async () => {
      const token = await accessToken(await adminClient());
      const input = { org_id: orgId, contact_id: contactId };
      const opened = await callFunction<typeof contract>('preview-contact', input, { token });
      keepPreview({ slug: opened.slug, token: opened.access_token, contactId });
      return opened.slug;
    },
    // Once for each press: what was opened is not asked again, nor kept for the next.
    ...{ retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  });
}

/** Where a preview began: the contact's panel, or the portal's settings for the example. */
export function originOf(contactId: string | null): string {
  return contactId === null ? paths.adminSettings('portal') : paths.adminContact(contactId);
}

/** Ends a preview and leads back to where it began. The page is loaded anew, so that the tab forgets what it read. */
export async function leavePreview({ slug, contactId }: Preview): Promise<void> {
  try {
    await (await portalClient(slug)).rpc('end_own_session');
  } finally {
    forgetPreview();
    await leavePage(originOf(contactId));
  }
}
