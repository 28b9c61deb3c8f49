import { greeting } from './greeting.ts';
import { onLeave } from './leave.ts';
import { Problem, systemProblem } from './problem.ts';
import { reset } from './reset.ts';
import { basePort, dataFolder } from './settings.ts';
import { startStack } from './stack.ts';

/**
 * Runs one of the commands `start`, `dev`, `stack` and `reset`, in this process. The first three go on until a signal
 * comes, and end with exit code 0 once every child is gone.
 * @param parent the process that started this one; when it ends, so do they
 */
export async function main(command: string, options: string[], parent: number): Promise<void> {
  try {
    await run(command, options, parent);
  } catch (error) {
    fail(error);
  }
}

async function run(command: string, options: string[], parent: number): Promise<void> {
  const dataDir = dataFolder();
  if (command === 'reset') return reset(dataDir);
  if (!['start', 'dev', 'stack'].includes(command)) throw new Problem(`There is no command "${command}".`);
  const whole = command === 'start' || command === 'dev';
  const starting = startStack({
    port: basePort(),
    dataDir,
    app: command === 'dev' ? 'dev' : whole ? 'built' : 'none',
    demo: whole,
    clock: whole,
    echo: command === 'dev',
    fast: options.includes('--fast'),
    onLost: (problem) => {
      console.error(problem.message);
      starting.then((stack) => stack.stop()).then(() => process.exit(1), fail);
    },
  });
  let leaving = false;
  // From now on: whoever changes their mind while it starts leaves nothing behind either.
  onLeave(parent, () => {
    leaving = true;
    starting.then((stack) => stack.stop()).then(() => process.exit(0), fail);
  });
  const stack = await starting;
  if (!leaving) console.log(greeting(stack, dataDir, whole));
}

function fail(error: unknown): never {
  console.error(systemProblem(error)?.message ?? error);
  process.exit(1);
}
