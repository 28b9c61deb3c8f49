// The door of `npm start`, `dev`, `stack` and `reset`. Runs before the install: Node's own modules only.
import { build, prepare } from './install.mjs';

const [command = 'start', ...options] = process.argv.slice(2);

prepare();
if (command === 'start') build();
// Goes on in TypeScript, in this same process: nothing has to pass signals on.
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('./main.ts');
await main(command, options);
