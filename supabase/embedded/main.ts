import { greeting } from './greeting.ts';
import { Problem } from './problem.ts';
import { reset } from './reset.ts';
import { basePort, dataFolder } from './settings.ts';
import { startStack } from './stack.ts';

/**
 * Runs one of the commands `start`, `dev`, `stack` and `reset`, in this process. The first three go on until a signal
 * comes, and end with exit code 0 once every child is gone.
 */
export async function main(command: string, options: string[]): Promise<void> {
  try {
    await run(command, options);
  } catch (error) {
    fail(error);
  }
}

async function run(command: string, options: string[]): Promise<void> {
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
  });
  let leaving = false;
  // From now on: whoever changes their mind while it starts leaves nothing behind either.
  onLeave(() => {
    // npm passes on what the terminal has sent us already.
    if (leaving) return;
    leaving = true;
    starting.then((stack) => stack.stop()).then(() => process.exit(0), fail);
  });
  const stack = await starting;
  if (!leaving) console.log(greeting(stack, dataDir, whole));
}

/** Calls back when somebody asks us to end. */
function onLeave(leave: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  if (!process.env.npm_lifecycle_event) return;
  // npm runs us in a shell that dies of the signal npm passes on, without passing it on: we are left with another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), 250).unref();
}

function fail(error: unknown): never {
  console.error(error instanceof Problem ? error.message : error);
  process.exit(1);
}
