/**
 * Something the person who started the stack can mend. Its message is one whole sentence, printed without a stack
 * trace before the process ends with exit code 1.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** What the system says when it is out of something, in words for the person at the machine. */
const shortages: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of this user on the disk is used up',
  EROFS: 'it lies on a disk that can only be read',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOMEM: 'there is not enough memory',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a file lies in its place',
  ENOENT: 'a part of its path is missing',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its path goes round in a circle',
};

/** Why something could not be read or written, in a few words. */
export function reasonOf(error: unknown): string {
  return shortages[codeOf(error)] ?? words(error);
}

/**
 * What the person at the machine can mend of an error of the file system, as one sentence; undefined for any other
 * error, which is ours.
 */
export function systemProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(codeOf(error) in shortages) || !(error instanceof Error) || !('syscall' in error)) return undefined;
  const what = 'path' in error && typeof error.path === 'string' ? error.path : 'A file';
  return new Problem(`${what} cannot be read or written: ${reasonOf(error)}.`);
}

/** The words of anything that was thrown. */
export function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of a Node or Postgres error (`ENOENT`, `42P01`), or an empty text. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
