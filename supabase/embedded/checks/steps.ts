import { checkDatabaseTypes } from './database-types.ts';
import { checkDependencies } from './dependencies.ts';
import { checkFunctionList, checkLengths, checkMigrations, checkNumbers } from './house.ts';
import { checkMessages } from './messages.ts';
import type { Findings, Step } from './step.ts';
import { checkDeno, checkLint, checkTypes, checkUnused } from './tools.ts';

/** What `npm run check` looks at; the slowest begin first. */
export const steps: Step[] = [
  { name: 'types of the stack', run: () => checkTypes('supabase/embedded') },
  { name: 'types of the app', run: () => checkTypes('tsconfig.json') },
  { name: 'types of the functions', run: checkDeno },
  { name: 'types of the database', run: checkDatabaseTypes },
  { name: 'types of the journeys', run: () => checkTypes('e2e') },
  { name: 'unused code', run: checkUnused },
  { name: 'lint and format', run: checkLint },
  { name: 'dependency rules', run: checkDependencies },
  { name: 'file lengths', run: checkLengths },
  { name: 'migration names', run: checkMigrations },
  { name: 'function list', run: checkFunctionList },
  { name: 'numbers', run: checkNumbers },
  { name: 'words in use', run: checkMessages },
];

export interface StepResult extends Findings {
  name: string;
  /** Milliseconds. */
  time: number;
}

/** Runs every step, two at a time, and tells of each as it ends. A step that throws has failed. */
export async function runSteps(tell: (result: StepResult) => void): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now();
      const findings = await step.run().catch((error: unknown) => ({
        problems: [error instanceof Error ? error.message : String(error)],
        looked: '',
      }));
      const result = { ...findings, name: step.name, time: performance.now() - began };
      results.push(result);
      tell(result);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}
