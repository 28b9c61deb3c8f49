// The door of `npm test`. Runs before the install: Node's own modules only.
import { build, load, parent, prepare } from '../install.mjs';

const names = process.argv.slice(2);

prepare();
if (names.length === 0 || names.includes('browser')) build();
const { main } = await load('supabase/embedded/checks/test.ts');
process.exit(await main(names, parent));
