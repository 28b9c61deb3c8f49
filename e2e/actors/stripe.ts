import { readStack } from '../fixtures/stack.ts';

const { stripeUrl, apiUrl } = readStack();

/** Asks the Stripe stand-in for something that no Stripe would do. */
export async function control<Answer>(path: string, body: object = {}): Promise<Answer> {
  const response = await fetch(`${stripeUrl}/_control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The stand-in answered ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** An account of a merchant's own, so that the events of one test go to no other. @returns its id */
export async function openAccount(org: string, name: string, key: string, secret: string): Promise<string> {
  const { id } = await control<{ id: string }>('accounts', { name, secret_key: key });
  const url = `${apiUrl}/functions/v1/payment-webhook/stripe/${org}`;
  await control('webhook-endpoints', { url, secrets: [secret], account: id });
  return id;
}
