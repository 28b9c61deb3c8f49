import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Writes a small file for its owner alone, whole or not at all: beside it, and then renamed.
 * @param durable wait for the disk, so that a power cut does not lose it
 */
export function writeState(file: string, text: string, durable = false): void {
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    if (durable) fsyncSync(handle);
  } catch (error) {
    // The system names the file when it is opened, not when it is written.
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  } finally {
    closeSync(handle);
  }
  renameSync(fresh, file);
}
