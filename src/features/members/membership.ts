import type { Workplace } from '@/lib/workplace';

export type Role = 'owner' | 'admin' | 'staff' | 'accountant';

/** One merchant for whom the person works. */
export type Membership = {
  role: Role;
  /** The person's own name there. */
  name: string;
  merchant: {
    id: string;
    slug: string;
    name: string;
    currency: string;
    time_zone: string;
    portal_enabled: boolean;
  };
};

/** The membership that was chosen last, or the first; null for who works nowhere. */
export function chosenMembership(
  memberships: readonly Membership[],
  orgId: string | null,
): Membership | null {
  return memberships.find(({ merchant }) => merchant.id === orgId) ?? memberships[0] ?? null;
}

/** The desk of a membership: as the policies say, an accountant reads, staff edits, administrators manage. */
export function workplaceOf({ role, merchant }: Membership): Workplace {
  return {
    orgId: merchant.id,
    slug: merchant.slug,
    name: merchant.name,
    currency: merchant.currency,
    timeZone: merchant.time_zone,
    portalEnabled: merchant.portal_enabled,
    canEdit: role !== 'accountant',
    canManage: role === 'owner' || role === 'admin',
  };
}
