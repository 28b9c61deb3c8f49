import type { startPayment as contract } from '@shared/contracts/start-payment.ts';
import type { GatewayName } from '@shared/document-page.ts';
import { callFunction } from '@/lib/functions';

/** Opens the payment of one invoice and answers the address of the gateway's page. Throws a Failure. */
export async function startPayment(token: string, documentId: string, gateway: GatewayName): Promise<string> {
  const { redirect } = await callFunction<typeof contract>(
    'start-payment',
    { document_ids: [documentId], gateway },
    { token },
  );
  return redirect.url;
}
