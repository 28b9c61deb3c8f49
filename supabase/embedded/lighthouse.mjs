// The door of `npm run lighthouse`. Runs before the install: Node's own modules only.
import { build, load, parent, prepare } from './install.mjs';

prepare();
build();
const { main } = await load('supabase/embedded/lighthouse/main.ts');
process.exit(await main(process.argv.slice(2), parent));
