import type { Env } from '../env.ts';

/**
 * The token in the address to which a gateway sends the payer back: 256 bits, base64url. Derived from the attempt and
 * the installation's key rather than drawn, because asking a gateway twice for one attempt must ask the same words.
 * The database keeps its hash. (Across a change of key an open attempt gets another one, and its gateway refuses the
 * repeated request; the attempt then ends with its hour.)
 */
export async function returnTokenOf(env: Env, attemptId: string): Promise<string> {
  const secret = env('SECRETS_KEYS') ?? env('SECRETS_KEY');
  if (secret === undefined) throw new Error('SECRETS_KEY is not set.');
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const mac = new Uint8Array(
    await crypto.subtle.sign('HMAC', key, bytes.encode(`return-token:${attemptId}`)),
  );
  return btoa(String.fromCharCode(...mac))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
