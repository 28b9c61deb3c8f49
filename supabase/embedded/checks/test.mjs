// `npm test`, on a fresh clone too.
import { build, prepare, run } from '../install.mjs';

const names = process.argv.slice(2);
prepare();
if (names.length === 0 || names.includes('browser')) build();
run('supabase/embedded/checks/test.ts', ...names);
