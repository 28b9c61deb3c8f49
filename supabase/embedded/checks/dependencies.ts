import { fileURLToPath } from 'node:url';
import type { IModule, IViolation } from 'dependency-cruiser';
import { checkout } from '../settings.ts';
import { dependencyRules } from './dependency-rules.ts';
import { filesOf } from './files.ts';
import { runNode } from './process.ts';
import type { Findings } from './step.ts';

/** Each of these must be read, and import something: a parser that reads nothing finds nothing wrong. */
const rooms = [
  'src/app',
  'src/features',
  'src/lib',
  'src/messages',
  'src/ui',
  'supabase/embedded',
  'supabase/functions/_shared/domain',
  'supabase/functions/_shared/server',
  'supabase/functions',
  'e2e',
];

/** Reads every import of the house and holds it to the rules. */
export async function checkDependencies(root = checkout): Promise<Findings> {
  const files = filesOf(/\.(tsx?|mjs)$/, undefined, root);
  const { modules, violations } = await readImports(files, root);
  const ours = modules.filter((module) => !module.source.includes('node_modules'));
  const imports = ours.reduce((sum, module) => sum + module.dependencies.length, 0);
  const broken = violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`);
  return {
    problems: [...unread(files, ours), ...broken],
    looked: `${ours.length} modules, ${imports} imports, ${dependencyRules.length} rules`,
  };
}

function unread(files: string[], modules: Imports['modules']): string[] {
  const read = new Set(modules.map(({ source }) => source));
  const missing = files.filter((file) => !read.has(file)).map((file) => `${file} was not read`);
  const silent = rooms
    .filter((room) => !modules.some((module) => inRoom(module, room) && module.dependencies.length > 0))
    .map((room) => `${room}: no import was read`);
  return [...missing, ...silent];
}

function inRoom({ source }: { source: string }, room: string): boolean {
  return source.startsWith(`${room}/`) && !(room === 'supabase/functions' && source.includes('/_shared/'));
}

interface Imports {
  modules: Pick<IModule, 'source' | 'dependencies'>[];
  violations: IViolation[];
}

async function readImports(files: string[], root: string): Promise<Imports> {
  const script = fileURLToPath(new URL('read-imports.mjs', import.meta.url));
  const input = JSON.stringify({ root, files, rules: dependencyRules });
  const { code, stdout, output } = await runNode(script, [], { input });
  if (code !== 0) throw new Error(output);
  return JSON.parse(stdout);
}
