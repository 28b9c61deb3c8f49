import { Problem } from '../problem.ts';
import { targetFromEnvironment } from './from-environment.ts';
import { seed } from './index.ts';

/** `npm run seed`: the demonstration, on the stack that runs here or on any Supabase. */
try {
  await seed(targetFromEnvironment(), (line) => console.log(line));
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
