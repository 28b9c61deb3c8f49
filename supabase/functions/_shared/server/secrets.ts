/** AES-256-GCM for what a merchant entrusts to us. Nothing here logs, and no message repeats a secret or a key. */

/** What a secret belongs to. Sealed in: a row copied to another merchant or gateway does not open. */
export type SecretOwner = { org_id: string; gateway: string };

/** As stored in `private.gateway_secrets`. `ciphertext` is base64 of a 12-byte nonce, the encrypted text and its 16-byte tag. */
export type SealedSecret = { key_version: number; ciphertext: string };

/** The keys by version; the newest seals, each opens what it sealed. */
export type KeyRing = { newest: number; keys: ReadonlyMap<number, CryptoKey> };

/** A secret that cannot be opened: altered, another owner's, or its key is no longer configured. */
export class SecretError extends Error {
  override name = 'SecretError';
}

const nonceLength = 12;

/**
 * Reads the keys from the environment: `SECRETS_KEYS` (`1:<base64>,2:<base64>`) while rotating, else `SECRETS_KEY`
 * with `SECRETS_KEY_VERSION` (1 unless told). Throws `SecretError` when none is set or one is not 32 bytes.
 */
export async function readKeyRing(env: (variable: string) => string | undefined): Promise<KeyRing> {
  const list = env('SECRETS_KEYS') || `${env('SECRETS_KEY_VERSION') || '1'}:${env('SECRETS_KEY') ?? ''}`;
  const keys = new Map<number, CryptoKey>();
  for (const entry of list.split(',')) {
    const [, version, text] = /^\s*([1-9]\d{0,8}):(\S+)\s*$/.exec(entry) ?? [];
    const bytes = fromBase64(text ?? '');
    if (!version || bytes?.length !== 32) {
      throw new SecretError('SECRETS_KEY must be 32 bytes in base64; SECRETS_KEYS a list of version:key.');
    }
    if (keys.has(Number(version))) throw new SecretError('SECRETS_KEYS names a version twice.');
    keys.set(
      Number(version),
      await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
    );
  }
  return { newest: Math.max(...keys.keys()), keys };
}

/** Seals a text for its owner with the newest key and a fresh nonce. */
export async function sealSecret(ring: KeyRing, owner: SecretOwner, text: string): Promise<SealedSecret> {
  const key_version = ring.newest;
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bindingOf(owner, key_version) };
  const data = new TextEncoder().encode(text);
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, keyOf(ring, key_version), data));
  const joined = new Uint8Array(nonceLength + sealed.length);
  joined.set(iv);
  joined.set(sealed, nonceLength);
  return { key_version, ciphertext: toBase64(joined) };
}

/** Opens what `sealSecret` made. Throws `SecretError` for anything else. */
export async function openSecret(ring: KeyRing, owner: SecretOwner, secret: SealedSecret): Promise<string> {
  const key = keyOf(ring, secret.key_version);
  const bytes = fromBase64(secret.ciphertext);
  if (!bytes || bytes.length < nonceLength + 16) throw new SecretError('The stored secret is damaged.');
  const additionalData = bindingOf(owner, secret.key_version);
  const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, nonceLength), additionalData };
  try {
    const opened = await crypto.subtle.decrypt(algorithm, key, bytes.slice(nonceLength));
    return new TextDecoder('utf-8', { fatal: true }).decode(opened);
  } catch {
    throw new SecretError('The stored secret does not open: altered, or it belongs to another.');
  }
}

/** Whether a stored secret should be sealed again, its key no longer being the newest. */
export function needsResealing(ring: KeyRing, secret: SealedSecret): boolean {
  return secret.key_version !== ring.newest;
}

function keyOf(ring: KeyRing, version: number): CryptoKey {
  const key = ring.keys.get(version);
  if (!key) throw new SecretError(`The key of version ${version} is not configured.`);
  return key;
}

/** JSON keeps the parts apart: no two owners write the same bytes. */
function bindingOf(owner: SecretOwner, version: number) {
  return new TextEncoder().encode(JSON.stringify(['gateway-secret', owner.org_id, owner.gateway, version]));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string) {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
