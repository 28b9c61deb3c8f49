import { runSteps } from './steps.ts';

/** `npm run check`: one line for each step, then what is wrong and where. */
const results = await runSteps(({ name, problems, looked, time }) => {
  const verdict = problems.length === 0 ? 'ok  ' : 'FAIL';
  console.log(`${verdict} ${name.padEnd(24)} ${(time / 1000).toFixed(1).padStart(5)} s  ${looked}`);
  for (const problem of problems) console.log(problem.replace(/^/gm, '     '));
});
process.exitCode = results.some(({ problems }) => problems.length > 0) ? 1 : 0;
