import type { GatewayName } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { adminClient } from '@/lib/supabase';
import { reversalColumns } from './reversals';

/** A contact's latest ten payments, and what each paid. */
export function contactPaymentsQuery(orgId: string, contactId: string) {
  return queryOptions({
    queryKey: ['admin', orgId, 'payments', 'of', contactId] as const,
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .from('payments')
        .select(
          `id, gateway, amount, currency, received_at, allocations:payment_allocations(amount, document:documents(id, kind, number)), ${reversalColumns}`,
        )
        .eq('org_id', orgId)
        .eq('contact_id', contactId)
        .order('received_at', { ascending: false })
        .order('id', { ascending: false })
        .limit(10);
      if (error !== null) throw toFailure(error);
      return data.map((payment) => ({ ...payment, gateway: payment.gateway as GatewayName }));
    },
  });
}

export type ContactPayment = Awaited<
  ReturnType<Extract<ReturnType<typeof contactPaymentsQuery>['queryFn'], (...args: never[]) => unknown>>
>[number];
