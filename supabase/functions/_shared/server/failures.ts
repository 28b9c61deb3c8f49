import { isDatabaseConflict } from '../domain/database-conflict.ts';
import { isFailureCode, Refusal } from '../domain/failures.ts';

/** PostgREST has no connection, no free one, or has not read the schema yet. */
const awayCodes = new Set(['PGRST000', 'PGRST001', 'PGRST002', 'PGRST003']);

/** Seconds after which to try again when a part of the house does not answer. */
const awaySeconds = 5;

/** Seconds after which two requests that stood in each other's way have both ended. */
const conflictSeconds = 1;

/** PostgREST refused the token itself: forged, expired or of another project. */
const refusedTokens = new Set(['PGRST300', 'PGRST301', 'PGRST302', 'PGRST303']);

type DatabaseError = { code?: string; message: string; hint?: string | null };
type Answer = { data: unknown; error: DatabaseError | null; status?: number };
/** What the answer holds when it is no error. */
type DataOf<A extends Answer> = Extract<A, { error: null }>['data'];

/** An error that is not a refusal. Its message may quote data, so only its code is logged. */
export class UnexpectedError extends Error {
  override name = 'UnexpectedError';
  constructor(
    readonly origin: string,
    readonly originCode: string,
  ) {
    super(`${origin} failed with ${originCode}`);
  }
}

/**
 * The data of a PostgREST answer. A code raised by our SQL becomes the Refusal of that code, with the seconds to wait that
 * a LIMIT has for a hint; a transaction that
 * another one undid becomes BUSYY, a refused token or a call that only signed-in people may make becomes NOSES, a database that is away UNAVL; anything else an UnexpectedError.
 */
export function taken<A extends Answer>(answer: A): DataOf<A> {
  if (answer.error === null) return answer.data;
  throw toRefusal(answer.error, answer.status);
}

function toRefusal(error: DatabaseError, status: number | undefined): Error {
  const code = error.code ?? '';
  if (code === 'LIMIT') return new Refusal(code, error.message, Number(error.hint) || undefined);
  if (isFailureCode(code)) return new Refusal(code, error.message);
  // A write that asked for a session without a thought of previews: their transactions only read.
  if (code === '25006') return new Refusal('PRVEW', 'A preview changes nothing');
  // The client asked twice. Who waits a moment gets through: it is no refusal for good.
  if (isDatabaseConflict(code)) return new Refusal('BUSYY', 'Another request was first', conflictSeconds);
  if (refusedTokens.has(code) || (code === '42501' && status === 401)) return noSession();
  // Some gateways answer a bad token before PostgREST sees it, with no code.
  if (code === '' && status === 401) return noSession();
  if (code === '42501') return new Refusal('DENID', 'Not allowed');
  if (awayCodes.has(code) || isAway(status)) return unavailable();
  return new UnexpectedError('database', code || `status ${status ?? 0}`);
}

/** Whether a status means that nobody is there to answer; supabase-js has 0 for a connection that failed. */
export function isAway(status: number | undefined): boolean {
  return status === 0 || status === 502 || status === 503 || status === 504;
}

/** The database or another part of the house does not answer at this moment. */
export function unavailable(): Refusal {
  return new Refusal('UNAVL', 'The service is not available at this moment', awaySeconds);
}

/** Nobody is signed in, or no longer. */
export function noSession(): Refusal {
  return new Refusal('NOSES', 'No live session');
}
