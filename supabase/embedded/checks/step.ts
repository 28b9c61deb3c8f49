import type { Finished } from './process.ts';

/** One thing that `npm run check` looks at. */
export interface Step {
  name: string;
  run: () => Promise<Findings>;
}

export interface Findings {
  /** What and where, one finding or one tool's words each. None: the step passed. */
  problems: string[];
  /** How much was looked at, in a few words. */
  looked: string;
}

/** A tool's verdict is its exit code; its words are shown only when it complains. */
export function findingsOf({ code, output }: Pick<Finished, 'code' | 'output'>, looked: string): Findings {
  return { problems: code === 0 ? [] : [output.trim() || `ended with code ${code}`], looked };
}
