import { saveGateway } from '../../functions/_shared/domain/contracts/save-gateway.ts';
import type { Member } from './people.ts';
import { type Connection, Refused } from './target.ts';

const webhookSecret = 'whsec_zaguan_demo';

/**
 * Card payments by Stripe, kept through the function that tests the key; what the merchant set up stays.
 * @returns false when the Stripe server of this stack does not know the demonstration's key
 */
export async function ensureStripe(
  { server, call, target }: Connection,
  { org, bankAccount, owner }: { org: string; bankAccount: string; owner: Member },
): Promise<boolean> {
  const { data } = await server.from('gateways').select('gateway').eq('org_id', org).throwOnError();
  if (data.length === 0) {
    try {
      await call(
        saveGateway,
        {
          ...{ org_id: org, gateway: 'stripe', bank_account_id: bankAccount },
          credentials: { secret_key: 'sk_test_zaguan_demo', webhook_secret: webhookSecret },
        },
        owner.token,
      );
    } catch (error) {
      if (error instanceof Refused && error.code === 'GWERR') return false;
      throw error;
    }
  }
  if (target.stripeUrl !== undefined) {
    await control(target.stripeUrl, 'webhook-endpoints', {
      url: `${target.apiUrl}/functions/v1/payment-webhook/stripe/${org}`,
      secrets: [webhookSecret],
    });
  }
  return true;
}

/** Asks something of the stand-in that no Stripe would do. */
export async function control(stripeUrl: string, path: string, body: object): Promise<void> {
  const response = await fetch(`${stripeUrl}/_control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`The Stripe stand-in answered ${response.status}: ${await response.text()}`);
}
