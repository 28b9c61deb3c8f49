// The door of `npm start`, `dev`, `stack` and `reset`. Runs before the install: Node's own modules only.
import { build, load, parent, prepare } from './install.mjs';

const [command = 'start', ...options] = process.argv.slice(2);

prepare();
if (command === 'start') build();
const { main } = await load('supabase/embedded/main.ts');
await main(command, options, parent);
