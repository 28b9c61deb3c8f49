import type { Context } from 'hono';

/** A refusal of the auth API: HTTP status, GoTrue's error code, a sentence, and the seconds to wait if any. */
export class AuthFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    extra: Record<string, unknown> = {},
    retryAfter?: number,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
    this.retryAfter = retryAfter;
  }
}

const API_VERSION = '2024-01-01';

/** Seconds after which to try again when the database is away. */
const AWAY_SECONDS = 5;

/** SQLSTATE classes and socket errors that mean: the database is away, try again. */
function isDatabaseAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return (
    /^(08|57P|53)|^E[A-Z]+$/.test(code) ||
    /Connection terminated|not queryable|timeout exceeded/.test(message)
  );
}

function toFailure(error: unknown): AuthFailure {
  if (error instanceof AuthFailure) return error;
  if (isDatabaseAway(error))
    return new AuthFailure(503, 'unexpected_failure', 'The database is not available.', {}, AWAY_SECONDS);
  console.error('auth:', error);
  return new AuthFailure(
    500,
    'unexpected_failure',
    'Unexpected failure, please check server logs for more information',
  );
}

/**
 * Answers an error as GoTrue does: with the string code in `code` for clients that ask for API version
 * 2024-01-01, and the older `{ code: <status>, error_code, msg }` for the others.
 */
export function answerFailure(c: Context, error: unknown): Response {
  const failure = toFailure(error);
  const asked = c.req.header('x-supabase-api-version');
  const headers = {
    ...(asked ? { 'x-supabase-api-version': API_VERSION } : {}),
    ...(failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) }),
  };
  const body =
    asked !== undefined && asked >= API_VERSION
      ? { code: failure.code, message: failure.message, ...failure.extra }
      : { code: failure.status, error_code: failure.code, msg: failure.message, ...failure.extra };
  return Response.json(body, { status: failure.status, headers });
}

/** What GoTrue can do and this stack does not need. */
export function notOffered(what: string): AuthFailure {
  return new AuthFailure(501, 'not_implemented', `The embedded stack does not offer ${what}.`);
}
