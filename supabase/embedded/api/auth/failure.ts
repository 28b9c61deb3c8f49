import type { Context } from 'hono';

/** A refusal of the auth API: HTTP status, GoTrue's error code and a sentence. */
export class AuthFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, code: string, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

const API_VERSION = '2024-01-01';

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
    return new AuthFailure(503, 'unexpected_failure', 'The database is not available.');
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
  const headers = { 'x-supabase-api-version': API_VERSION };
  const body =
    asked !== undefined && asked >= API_VERSION
      ? { code: failure.code, message: failure.message, ...failure.extra }
      : { code: failure.status, error_code: failure.code, msg: failure.message, ...failure.extra };
  return Response.json(body, { status: failure.status, ...(asked ? { headers } : {}) });
}

/** What GoTrue can do and this stack does not need. */
export function notOffered(what: string): AuthFailure {
  return new AuthFailure(501, 'not_implemented', `The embedded stack does not offer ${what}.`);
}
