import type pg from 'pg';
import { jsonHeaders, pageRange, readPage, requireOne } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { RestFailure, unsupported } from './failure.ts';
import { tableOf } from './payload.ts';
import type { Preferences } from './preferences.ts';
import { type Node, parseQuery } from './query.ts';
import { countSql, type Reader, selectSql, tableSource } from './read.ts';
import { Values } from './sql.ts';

/** A request to a table or function, read but not yet understood. */
export type RestRequest = {
  method: string;
  name: string;
  pairs: [string, string][];
  preferences: Preferences;
  body: string;
};

/** A request understood: everything that can be refused without the database has been. */
export type Plan = { readOnly: boolean; run: (client: pg.PoolClient) => Promise<Response> };

export function newReader(catalogue: Catalogue, maxRows: number | null): Reader {
  return { catalogue, values: new Values(), maxRows, aliases: 0 };
}

/** GET or HEAD of a table or view. */
export function planRead(catalogue: Catalogue, request: RestRequest, maxRows: number | null): Plan {
  const table = tableOf(catalogue, request.name);
  const { preferences } = request;
  const { root } = parseQuery(request.pairs);
  applyRange(root, preferences);
  const reader = newReader(catalogue, maxRows);
  const source = tableSource(table.name, table.name);
  const rows = selectSql(reader, root, source);
  const count = preferences.count ? countSql(reader, root, source) : null;
  return {
    readOnly: true,
    run: async (client) => {
      const page = await readPage(client, { rows, count, one: preferences.single }, reader.values);
      if (preferences.single) requireOne(page.rows);
      const { status, contentRange } = pageRange(page, root);
      const headers = { ...jsonHeaders(preferences), 'content-range': contentRange };
      return new Response(request.method === 'HEAD' ? null : page.body, { status, headers });
    },
  };
}

/** A `Range` header counts when the query string names no page. */
export function applyRange(node: Node, { range }: Preferences): void {
  if (!range || node.limit !== null || node.offset > 0) return;
  node.limit = range.limit;
  node.offset = range.offset;
}

/** What PostgREST has and this gateway has not: PUT, and anything it has not either. */
export function refuseMethod(method: string): never {
  if (method === 'PUT') throw unsupported('PUT; upsert with POST');
  throw new RestFailure(405, 'PGRST117', `Unsupported HTTP method: ${method}`);
}
