/**
 * Something the person who started the stack can mend. Its message is one whole sentence, printed without a stack
 * trace before the process ends with exit code 1.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** The words of anything that was thrown. */
export function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of a Node or Postgres error (`ENOENT`, `42P01`), or an empty text. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
