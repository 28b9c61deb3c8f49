import { type FailureCode, isFailureCode, Refusal } from '@shared/failures.ts';

/** Why something could not be done, in the house's codes. Its words are `words.failures[code]`. */
export class Failure extends Error {
  override name = 'Failure';
  constructor(
    readonly code: FailureCode,
    message: string,
    /** Leads to the log of the server; null when the failure never reached one. */
    readonly requestId: string | null = null,
    /** Seconds to wait before another try; null when unknown. */
    readonly retryAfter: number | null = null,
  ) {
    super(message);
  }
}

/** Failures that are ours: whoever meets one is asked to tell us its code. With the others a code would help nobody. */
export function isOurFault(code: FailureCode): boolean {
  return code === 'INTRN' || code === 'UNBAL';
}

/** Codes of PostgREST, PostgreSQL and GoTrue that have a meaning of ours. */
const foreign: Record<string, FailureCode> = {
  PGRST000: 'UNAVL',
  PGRST001: 'UNAVL',
  PGRST002: 'UNAVL',
  PGRST003: 'UNAVL',
  PGRST116: 'NTFND',
  PGRST301: 'NOSES',
  PGRST302: 'NOSES',
  PGRST303: 'NOSES',
  '42501': 'DENID',
  '25006': 'PRVEW',
  '22P02': 'INVAL',
  '22001': 'INVAL',
  '22003': 'INVAL',
  '22007': 'INVAL',
  '23502': 'INVAL',
  '23505': 'INVAL',
  '23514': 'INVAL',
  '40001': 'BUSYY',
  '40P01': 'BUSYY',
  '55P03': 'BUSYY',
  bad_jwt: 'NOSES',
  invalid_credentials: 'BADPW',
  no_authorization: 'NOSES',
  over_request_rate_limit: 'LIMIT',
  refresh_token_already_used: 'NOSES',
  refresh_token_not_found: 'NOSES',
  session_expired: 'NOSES',
  session_not_found: 'NOSES',
  validation_failed: 'INVAL',
  weak_password: 'WEAKP',
};

/**
 * Turns anything thrown or answered (our functions' bodies, PostgREST's and GoTrue's errors, `fetch` without network)
 * into a Failure. What is not recognised is INTRN.
 */
export function toFailure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (cause instanceof Refusal) return new Failure(cause.code, cause.message, null, cause.retryAfter ?? null);
  const { code, message, name, requestId, retryAfter, status } = fieldsOf(cause);
  const text = typeof message === 'string' ? message : String(cause);
  if (isFailureCode(code)) {
    return new Failure(
      code,
      text,
      typeof requestId === 'string' ? requestId : null,
      typeof retryAfter === 'number' ? retryAfter : null,
    );
  }
  if (typeof code === 'string' && Object.hasOwn(foreign, code))
    return new Failure(foreign[code] ?? 'INTRN', text);
  // supabase-js calls an answer of 503 a failed fetch.
  if (status === 502 || status === 503 || status === 504) return new Failure('UNAVL', text);
  if (isNetworkError(name, text)) return new Failure('OFFLN', text);
  if (name === 'AuthSessionMissingError') return new Failure('NOSES', text);
  return new Failure('INTRN', text, typeof requestId === 'string' ? requestId : null);
}

function fieldsOf(cause: unknown): Record<string, unknown> {
  if (typeof cause !== 'object' || cause === null) return {};
  const { code, message, name, requestId, retryAfter, status } = cause as Record<string, unknown>;
  return { code, message, name, requestId, retryAfter, status };
}

/** `fetch` says so in different words: Chromium, Firefox, Safari; supabase-js wraps them. */
function isNetworkError(name: unknown, text: string): boolean {
  return (
    name === 'AuthRetryableFetchError' ||
    /failed to fetch|networkerror when attempting|load failed|network connection was lost/i.test(text)
  );
}
