import pg from 'pg';

/** The body of every error, as PostgREST writes it. */
type FailureBody = { code: string; message: string; details: unknown; hint: string | null };

/** An error answer: the status and the body the client sees. Thrown inside a transaction, it rolls it back. */
export class RestFailure extends Error {
  readonly body: FailureBody;

  constructor(
    readonly status: number,
    code: string,
    message: string,
    more: { details?: unknown; hint?: string | null } = {},
  ) {
    super(message);
    this.body = { code, message, details: more.details ?? null, hint: more.hint ?? null };
  }
}

/** What PostgREST can do and this gateway does not: a view or a function in SQL is the way. */
export function unsupported(what: string): RestFailure {
  return new RestFailure(501, 'ZG501', `The embedded REST gateway does not do this: ${what}.`, {
    hint: 'Write it as a view or a function in SQL, or run against a full Supabase.',
  });
}

/** A query string that does not follow the grammar. */
export function unparsable(what: string, text: string): RestFailure {
  return new RestFailure(400, 'PGRST100', `failed to parse ${what} (${text})`);
}

export function databaseAway(): RestFailure {
  return new RestFailure(503, 'PGRST000', 'Database connection error. Retrying the connection.');
}

/** Turns whatever was thrown while a request ran into its answer. `role` decides 401 or 403. */
export function failureOf(error: unknown, role: string): RestFailure {
  if (error instanceof RestFailure) return error;
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) {
    if (isConnectionLost(error)) return databaseAway();
    console.error('REST: unexpected', error);
    return new RestFailure(500, 'ZG500', 'The REST gateway failed unexpectedly');
  }
  if (/^57P0[123]$/.test(error.code)) return databaseAway();
  return new RestFailure(statusOf(error.code, error.message, role), error.code, error.message, {
    details: error.detail ?? null,
    hint: error.hint ?? null,
  });
}

/** Errors of the socket carry a system code; those of pg and its pool only say it in words. */
function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && /^E[A-Z]+$/.test(String(error.code))) return true;
  return /connection|connect|not queryable|pool after calling end/i.test(error.message);
}

/** SQLSTATE to status, in the order of PostgREST's own table (`pgErrorStatus`). */
const statuses: [RegExp, number][] = [
  [/^08/, 503],
  [/^09/, 500],
  [/^0[LP]/, 403],
  [/^2350[35]$/, 409],
  [/^25006$/, 405],
  [/^21000$/, 500],
  [/^25/, 500],
  [/^28/, 403],
  [/^(2D|38|39|3B|40)/, 500],
  [/^53400$/, 500],
  [/^53/, 503],
  [/^(54|55|57|58|F0|HV)/, 500],
  [/^P0001$/, 400],
  [/^(P0|XX)/, 500],
  [/^(42883|42P01)$/, 404],
  [/^42P17$/, 500],
];

function statusOf(code: string, message: string, role: string): number {
  if (code === '21000' && message.endsWith('requires a WHERE clause')) return 400;
  if (code === '42501') return role === 'anon' ? 401 : 403;
  if (code === '22023' && /^role .* does not exist$/.test(message)) return 401;
  if (code.startsWith('PT')) {
    const status = Number(code.slice(2));
    return status >= 400 && status <= 599 ? status : 500;
  }
  return statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 400;
}
