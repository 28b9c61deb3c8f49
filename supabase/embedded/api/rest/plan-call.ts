import { jsonHeaders, pageRange, readPage, requireOne } from './answer.ts';
import type { Catalogue, Routine } from './catalogue.ts';
import { RestFailure } from './failure.ts';
import { parseArguments } from './payload.ts';
import { applyRange, newReader, type Plan, type RestRequest } from './plan.ts';
import { parseQuery } from './query.ts';
import { countSql, type Reader, selectSql } from './read.ts';
import { callSql, getCallSql, routineOf } from './rpc.ts';
import { quote } from './sql.ts';

const reserved = new Set(['select', 'order', 'limit', 'offset', 'and', 'or', 'not.and', 'not.or']);

/** A call of a function. GET and HEAD always run read-only, POST when the function is stable or immutable. */
export function planCall(catalogue: Catalogue, request: RestRequest, maxRows: number | null): Plan {
  const { method } = request;
  const isGet = method === 'GET' || method === 'HEAD';
  if (!isGet && method !== 'POST') {
    throw new RestFailure(405, 'PGRST101', `Cannot use the ${method} method on RPC`);
  }
  const reader = newReader(catalogue, maxRows);
  const { routine, call, rest } = isGet
    ? getCall(catalogue, request, reader)
    : postCall(catalogue, request, reader);
  const readOnly = isGet || routine.readOnly;
  if (routine.returns === 'void') {
    return {
      readOnly,
      run: async (client) => {
        await client.query(call, reader.values.list);
        return new Response(null, { status: 204 });
      },
    };
  }
  return { readOnly, run: answering(reader, request, routine, call, rest) };
}

type Call = { routine: Routine; call: string; rest: [string, string][] };

function postCall(catalogue: Catalogue, { name, body, pairs }: RestRequest, reader: Reader): Call {
  const given = parseArguments(body);
  const routine = routineOf(catalogue, name, given, false);
  return { routine, call: callSql(reader.values, routine, given, body), rest: pairs };
}

function getCall(catalogue: Catalogue, { name, pairs }: RestRequest, reader: Reader): Call {
  const given = pairs.map(([key]) => key).filter((key) => !reserved.has(key));
  const routine = routineOf(catalogue, name, given, true);
  const isArgument = ([key]: [string, string]) => routine.input.some((input) => input.name === key);
  const values = new Map(pairs.filter(isArgument));
  const rest = pairs.filter((pair) => !isArgument(pair));
  return { routine, call: getCallSql(reader.values, routine, values), rest };
}

function answering(
  reader: Reader,
  { method, preferences }: RestRequest,
  routine: Routine,
  call: string,
  rest: [string, string][],
): Plan['run'] {
  const { root } = parseQuery(rest);
  applyRange(root, preferences);
  const scalar = routine.returns === 'scalar';
  const node = scalar ? { ...root, items: [{ kind: 'all' as const }], embeds: [] } : root;
  const source = {
    from: `pgrst_source as ${quote(routine.name)}`,
    alias: routine.name,
    table: routine.returnsTable,
  };
  const statement = {
    with: `with pgrst_source as (${call})`,
    rows: selectSql(reader, node, source),
    count: preferences.count ? countSql(reader, node, source) : null,
    one: preferences.single || !routine.returnsSet,
    scalar,
  };
  return async (client) => {
    const page = await readPage(client, statement, reader.values);
    if (preferences.single) requireOne(page.rows);
    const { status, contentRange } = pageRange(page, node);
    const headers = { ...jsonHeaders(preferences), 'content-range': contentRange };
    if (preferences.returns === 'minimal') return new Response(null, { status: 204, headers });
    return new Response(method === 'HEAD' ? null : page.body, { status, headers });
  };
}
