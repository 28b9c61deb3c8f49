import { copyFileSync, statSync, truncateSync } from 'node:fs';

/** Bytes that a log may have; what is over is kept once more beside it, as `<file>.1`. */
export const MAX_LOG_BYTES = 10_000_000;

/**
 * Keeps a log from growing without end. Copied and emptied rather than renamed, since processes that append to it keep
 * it open.
 */
export function keepShort(file: string, most = MAX_LOG_BYTES): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= most) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}
