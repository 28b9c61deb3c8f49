import type { Account } from '@/features/statement/statement-queries';
import { paths } from '@/lib/paths';
import { adminClient } from '@/lib/supabase';
import type { Workplace } from '@/lib/workplace';

/** A contact's account as the merchant's people read it. */
export function accountOf({ orgId, timeZone }: Workplace, contactId: string): Account {
  return {
    ...{ client: adminClient, scope: ['admin', orgId], orgId, contactId, timeZone },
    documentPath: paths.adminDocument,
  };
}
