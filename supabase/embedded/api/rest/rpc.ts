import type { Catalogue, Routine } from './catalogue.ts';
import { RestFailure, unsupported } from './failure.ts';
import { inPublic, quote, type Values } from './sql.ts';

/**
 * Chooses the function that takes exactly these arguments. Fails with PGRST202 (none), PGRST203 (several) and
 * ZG501 (variadic, or a single unnamed argument).
 */
export function routineOf(catalogue: Catalogue, name: string, given: string[], isGet: boolean): Routine {
  const routines = catalogue.routines.get(name) ?? [];
  const fitting = routines.filter((routine) => fits(routine, given, isGet));
  const [first, ...others] = fitting;
  if (others.length > 0) throw ambiguous(name, fitting);
  if (first?.variadic) throw unsupported(`the variadic function ${name}`);
  if (first) return first;
  if (routines.some(({ input }) => input.some((parameter) => parameter.name === ''))) {
    throw unsupported(`the function ${name} with unnamed arguments`);
  }
  throw notFound(name, given, isGet);
}

/** By GET, names that are no arguments are filters of the result, so more may be given than the function takes. */
function fits({ input }: Routine, given: string[], isGet: boolean): boolean {
  const required = input.filter((parameter) => parameter.required);
  if (!required.every(({ name }) => given.includes(name))) return false;
  return isGet || given.every((name) => input.some((parameter) => parameter.name === name));
}

/** The call as the rows of `select`: composite results as columns, scalars as `pgrst_scalar`. */
export function callSql(values: Values, routine: Routine, given: string[], json: string): string {
  return callWith(routine, given, (input) => {
    const types = input.map(({ name, type }) => `${quote(name)} ${type}`).join(', ');
    return {
      from: `json_to_record(${values.bind(json)}::json) as pgrst_args(${types}), lateral `,
      argument: ({ name }) => `pgrst_args.${quote(name)}`,
    };
  });
}

/** The call by GET: each argument is a text that Postgres casts. */
export function getCallSql(values: Values, routine: Routine, given: Map<string, string>): string {
  return callWith(routine, [...given.keys()], () => ({
    from: '',
    argument: ({ name, type }) => `cast(${values.bind(given.get(name) ?? '')} as ${type})`,
  }));
}

type Arguments = { from: string; argument: (parameter: Routine['input'][number]) => string };

function callWith(
  routine: Routine,
  given: string[],
  argumentsOf: (input: Routine['input']) => Arguments,
): string {
  const input = routine.input.filter(({ name }) => given.includes(name));
  const shown = routine.returns === 'rows' ? 'pgrst_call.*' : 'pgrst_call as pgrst_scalar';
  if (input.length === 0) return `select ${shown} from ${inPublic(routine.name)}() as pgrst_call`;
  const { from, argument } = argumentsOf(input);
  const list = input.map((parameter) => `${quote(parameter.name)} := ${argument(parameter)}`).join(', ');
  return `select ${shown} from ${from}${inPublic(routine.name)}(${list}) as pgrst_call`;
}

function ambiguous(name: string, routines: Routine[]): RestFailure {
  const list = routines.map(
    ({ input }) => `public.${name}(${input.map((p) => `${p.name} => ${p.type}`).join(', ')})`,
  );
  return new RestFailure(
    300,
    'PGRST203',
    `Could not choose the best candidate function between: ${list.join(', ')}`,
    {
      hint: 'Try renaming the parameters or the function itself in the database so function overloading can be resolved',
    },
  );
}

function notFound(name: string, given: string[], isGet: boolean): RestFailure {
  const names = given.join(', ');
  const shown = given.length > 0 ? `(${names})` : ' without parameters';
  const searched =
    given.length > 0 ? ` with parameter${given.length > 1 ? 's' : ''} ${names}` : ' without parameters';
  const unnamed = isGet ? '' : ' or with a single unnamed json/jsonb parameter';
  return new RestFailure(
    404,
    'PGRST202',
    `Could not find the function public.${name}${shown} in the schema cache`,
    {
      details: `Searched for the function public.${name}${searched}${unnamed}, but no matches were found in the schema cache.`,
    },
  );
}
