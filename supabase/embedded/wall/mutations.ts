import { sql } from '../journeys/target.ts';
import { type FunctionFacts, type Policy, readFunctions, readTables, type TableFacts } from './catalogue.ts';
import { functionCells } from './function-cells.ts';
import { functions } from './functions.ts';
import { callerProblems, privateCallerProblems, privateTableProblems, tableGrantProblems } from './grants.ts';
import { tableCells } from './table-cells.ts';
import type { World } from './world.ts';

/** A hole in the wall: how it is made and mended, and who has to notice. */
export interface Mutation {
  name: string;
  make: string;
  mend: string;
  /** The first complaint; null when nobody noticed. */
  noticed(): Promise<string | null>;
}

/** Makes the hole, listens for a complaint, and mends it whatever happens. */
export async function survive({ make, mend, noticed }: Mutation): Promise<string | null> {
  await sql(make);
  try {
    return await noticed();
  } finally {
    await sql(mend);
  }
}

async function firstComplaint(cells: { act: string; judge(): Promise<string | null> }[]) {
  for (const { judge } of cells) {
    const complaint = await judge();
    if (complaint) return complaint;
  }
  return null;
}

/** Each policy taken away, and each opened to everybody who signed in. */
export function policyMutations(policy: Policy, facts: TableFacts, world: World): Mutation[] {
  const on = `${policy.policyname} on public.${policy.tablename}`;
  const using = policy.qual === null ? '' : ` using (${policy.qual})`;
  const check = policy.with_check === null ? '' : ` with check (${policy.with_check})`;
  const acts = tableCells(facts, world).filter(({ act }) => act === policy.cmd.toLowerCase());
  const noticed = () => firstComplaint(acts);
  const wide = `${using && ' using (true)'}${check && ' with check (true)'}`;
  return [
    {
      name: `without ${policy.policyname}`,
      make: `drop policy ${on}`,
      mend: `create policy ${on} for ${policy.cmd} to ${policy.roles}${using}${check}`,
      noticed,
    },
    {
      name: `with ${policy.policyname} open to all`,
      make: `alter policy ${on}${wide}`,
      mend: `alter policy ${on}${using}${check}`,
      noticed,
    },
  ];
}

/** Row level security switched off, and each privilege that nobody should have. */
export function tableMutations(facts: TableFacts, world: World): Mutation[] {
  const table = `public.${facts.name}`;
  const cells = tableCells(facts, world);
  const heard = (act: string) => () => firstComplaint(cells.filter((cell) => cell.act === act));
  const snapshot = async () => {
    const now = (await readTables('public')).find(({ name }) => name === facts.name);
    return now ? (tableGrantProblems(now)[0] ?? null) : null;
  };
  const given = (privilege: string, to: string, noticed: Mutation['noticed']): Mutation => ({
    name: `${privilege} on ${facts.name} for ${to}`,
    make: `grant ${privilege} on ${table} to ${to}`,
    mend: `revoke ${privilege} on ${table} from ${to}`,
    noticed,
  });
  const columns = (['select', 'insert', 'update'] as const).flatMap((privilege) => {
    const more = facts.columns.filter((column) => !facts[privilege].includes(column));
    const noticed = privilege === 'select' ? heard(`select ${more[0]}`) : snapshot;
    return more.length === 0 ? [] : [given(`${privilege} (${more.join(', ')})`, 'authenticated', noticed)];
  });
  const bare = {
    name: `${facts.name} without row level security`,
    make: `alter table ${table} disable row level security`,
    mend: `alter table ${table} enable row level security`,
    noticed: heard('select'),
  };
  return [
    // A view that reads as its caller shows visitors nothing all the same.
    given('select', 'anon', facts.isView ? snapshot : heard('select')),
    ...columns,
    ...(facts.isView ? [] : [bare, given('delete', 'authenticated', heard('delete'))]),
  ];
}

/** The server's functions given to all who signed in, and theirs to visitors. */
export function functionMutations(facts: FunctionFacts, world: World): Mutation[] {
  const call = `public.${facts.name}(${facts.args.map(({ type }) => type).join(', ')})`;
  if (facts.callers.includes('anon')) return [];
  const to = functions[facts.name] === 'server only' ? 'authenticated' : 'anon';
  return [
    {
      name: `${facts.name} for ${to}`,
      make: `grant execute on function ${call} to ${to}`,
      mend: `revoke execute on function ${call} from ${to}`,
      noticed: async () => {
        const now = (await readFunctions('public')).find(({ name }) => name === facts.name) ?? facts;
        // The knock itself notices; of a function that runs as its caller, what is written down.
        return (await firstComplaint(functionCells(facts, world))) ?? callerProblems(now)[0] ?? null;
      },
    },
  ];
}

/** The private schema's tables and functions given away. */
export function privateMutations(object: TableFacts | FunctionFacts): Mutation[] {
  const isFunction = 'args' in object;
  const types = isFunction ? `(${object.args.map(({ type }) => type).join(', ')})` : '';
  const target = `${isFunction ? 'execute on function' : 'select on'} private.${object.name}${types}`;
  const noticed = async () => {
    const problems = isFunction
      ? (await readFunctions('private'))
          .filter(({ name }) => name === object.name)
          .flatMap(privateCallerProblems)
      : (await readTables('private'))
          .filter(({ name }) => name === object.name)
          .flatMap(privateTableProblems);
    return problems[0] ?? null;
  };
  return [
    {
      name: `private.${object.name} for visitors`,
      ...{ make: `grant ${target} to anon`, mend: `revoke ${target} from anon`, noticed },
    },
  ];
}
