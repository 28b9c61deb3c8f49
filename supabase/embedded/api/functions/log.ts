import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepShort, MAX_LOG_BYTES } from '../../log-file.ts';

/** Writes what functions print to `<dataDir>/logs/functions.log`, and to the console where a developer watches. */
export function openLog(
  dataDir: string,
  echo: boolean,
  most = MAX_LOG_BYTES,
): { write: (name: string, line: string) => void; close: () => void } {
  const file = join(dataDir, 'logs', 'functions.log');
  mkdirSync(dirname(file), { recursive: true });
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const complain = (error: Error) => console.error(`functions.log cannot be written: ${error.message}`);
  stream.on('error', complain);
  const shorten = () => {
    try {
      keepShort(file, most);
      size = 0;
    } catch (error) {
      complain(error as Error);
    }
  };
  return {
    write(name, line) {
      const text = `${new Date().toISOString()} [${name}] ${line}\n`;
      size += Buffer.byteLength(text);
      // Once the line has reached the file, which would seem short until then.
      const full = size > most;
      stream.write(text, () => full && shorten());
      if (echo) console.log(`[${name}] ${line}`);
    },
    close: () => stream.end(),
  };
}
