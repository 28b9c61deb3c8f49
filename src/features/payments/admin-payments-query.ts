import type { GatewayName } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { adminClient } from '@/lib/supabase';
import { readEntries } from './admin-journal-queries';
import { reversalColumns } from './reversals';

/** What was paid on a document, and how document and payments are booked. */
export function documentPaymentsQuery(orgId: string, documentId: string) {
  return queryOptions({
    queryKey: ['admin', orgId, 'payments', documentId] as const,
    queryFn: async () => {
      const client = await adminClient();
      const { data, error } = await client
        .from('payment_allocations')
        .select(
          `amount, payment:payments(id, gateway, amount, fee, currency, received_at, bank:bank_accounts(name), ${reversalColumns})`,
        )
        .eq('org_id', orgId)
        .eq('document_id', documentId)
        .order('created_at');
      if (error !== null) throw toFailure(error);
      const paid = data.map(({ payment }) => payment);
      const back = paid.flatMap(({ refunds, disputes }) => [...refunds, ...disputes]);
      const sources = [documentId, ...[...paid, ...back].map(({ id }) => id)];
      const entries = await readEntries(client, orgId, sources);
      return {
        entries,
        payments: data.map(({ amount, payment }) => ({
          ...payment,
          gateway: payment.gateway as GatewayName,
          /** What of the payment went to this document. */
          allocated: amount,
        })),
      };
    },
  });
}

export type DocumentPayment = Awaited<
  ReturnType<Extract<ReturnType<typeof documentPaymentsQuery>['queryFn'], (...args: never[]) => unknown>>
>['payments'][number];
