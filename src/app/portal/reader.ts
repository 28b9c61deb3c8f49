import type { PortalProfile } from '@/features/access/session-queries';
import type { Reader } from '@/features/documents/portal-queries';

/** Whose documents a profile reads. */
export function readerOf({ merchant, org_id, contact }: PortalProfile): Reader {
  return { slug: merchant.slug, orgId: org_id, contactId: contact.id };
}
