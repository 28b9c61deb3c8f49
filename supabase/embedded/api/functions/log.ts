import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes what functions print to `<dataDir>/logs/functions.log`, and to the console where a developer watches. */
export function openLog(
  dataDir: string,
  echo: boolean,
): { write: (name: string, line: string) => void; close: () => void } {
  const file = join(dataDir, 'logs', 'functions.log');
  mkdirSync(dirname(file), { recursive: true });
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  stream.on('error', (error) => console.error('functions.log:', error.message));
  return {
    write(name, line) {
      stream.write(`${new Date().toISOString()} [${name}] ${line}\n`);
      if (echo) console.log(`[${name}] ${line}`);
    },
    close: () => stream.end(),
  };
}
