import { timingSafeEqual } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';

/** The keys of one stack: what a request may present, and what signs its tokens. */
export type Keys = { publishableKey: string; secretKey: string; jwtSecret: string };

/** Who calls: the Postgres role the request runs as, and the claims that policies read. */
export type Caller = { role: string; claims: JWTPayload; key: 'publishable' | 'secret' };

/** A request that proves nobody. Every part of the API answers 401 in its own error shape. */
export class Unauthorized extends Error {
  constructor(
    readonly code: 'NO_API_KEY' | 'INVALID_API_KEY' | 'PGRST301' | 'PGRST303',
    message: string,
  ) {
    super(message);
  }
}

export type Identify = (headers: Headers) => Promise<Caller>;

/**
 * Builds the check that every request passes: an API key in `apikey` (or as the bearer), and a session token
 * (HS256) as the bearer. Without a token the key decides: publishable is `anon`, secret is `service_role`.
 * Throws `Unauthorized` when the key is missing or unknown, or the token is invalid or has expired.
 */
export function createIdentify(keys: Keys): Identify {
  const secret = new TextEncoder().encode(keys.jwtSecret);

  return async (headers) => {
    const bearer = /^bearer\s+(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim();
    const key = keyOf(headers.get('apikey'), keys) ?? keyOf(bearer, keys);
    if (!key) {
      const given = headers.get('apikey');
      throw given
        ? new Unauthorized('INVALID_API_KEY', 'Invalid API key')
        : new Unauthorized('NO_API_KEY', 'No API key found in request');
    }
    const bearerKey = keyOf(bearer, keys);
    if (!bearer || bearerKey) return callerOfKey(bearerKey ?? key);

    const claims = await verify(bearer, secret);
    return { role: typeof claims.role === 'string' ? claims.role : 'anon', claims, key };
  };
}

function keyOf(value: string | null | undefined, keys: Keys): Caller['key'] | undefined {
  if (isSame(value, keys.secretKey)) return 'secret';
  if (isSame(value, keys.publishableKey)) return 'publishable';
  return undefined;
}

/** In constant time: how long it takes must not tell how much of a key was right. */
function isSame(value: string | null | undefined, key: string): boolean {
  const [given, known] = [Buffer.from(value ?? ''), Buffer.from(key)];
  return given.length === known.length && timingSafeEqual(given, known);
}

function callerOfKey(key: Caller['key']): Caller {
  const role = key === 'secret' ? 'service_role' : 'anon';
  return { role, claims: { role }, key };
}

async function verify(token: string, secret: Uint8Array): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Unauthorized('PGRST303', 'JWT expired');
    if (error instanceof errors.JWTClaimValidationFailed) throw new Unauthorized('PGRST303', error.message);
    throw new Unauthorized('PGRST301', 'JWT cannot be decoded or its signature is wrong');
  }
}
