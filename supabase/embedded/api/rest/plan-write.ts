import type pg from 'pg';
import { jsonHeaders, readPage, requireOne } from './answer.ts';
import type { Catalogue, Table } from './catalogue.ts';
import { unsupported } from './failure.ts';
import { parsePayload, tableOf } from './payload.ts';
import { newReader, type Plan, type RestRequest, refuseMethod } from './plan.ts';
import { parseQuery, type Query } from './query.ts';
import { type Reader, selectSql } from './read.ts';
import { quote } from './sql.ts';
import { deleteSql, insertSql, returningSql, updateSql } from './write.ts';

/** POST, PATCH or DELETE of a table. */
export function planWrite(catalogue: Catalogue, request: RestRequest): Plan {
  const table = tableOf(catalogue, request.name);
  const query = parseQuery(request.pairs);
  const reader = newReader(catalogue, null);
  const write = writeSql(reader, table, request, query);
  const represented = request.preferences.returns === 'representation';
  const run = represented
    ? representing(reader, table, request, query, write)
    : minimal(reader, request, write);
  return { readOnly: false, run };
}

function writeSql(reader: Reader, table: Table, request: RestRequest, query: Query): string {
  const { method, preferences, body } = request;
  if (method === 'DELETE') return deleteSql(reader, table, query.root);
  if (method !== 'POST' && method !== 'PATCH') refuseMethod(method);
  const payload = parsePayload(body, query.columns);
  if (method === 'POST') return insertSql(reader, table, payload, preferences, query.onConflict);
  if (preferences.missingDefault) throw unsupported('missing=default on an update');
  return updateSql(reader, table, payload, query.root);
}

function representing(
  reader: Reader,
  table: Table,
  request: RestRequest,
  query: Query,
  write: string,
): Plan['run'] {
  const { preferences } = request;
  const source = { from: `pgrst_source as ${quote(table.name)}`, alias: table.name, table: table.name };
  const shown = { ...query.root, conditions: [], limit: null, offset: 0 };
  const statement = {
    with: `with pgrst_source as (${write} returning ${returningSql(reader, table, query)})`,
    rows: selectSql(reader, shown, source),
    count: null,
    one: preferences.single,
  };
  return async (client) => {
    const page = await readPage(client, statement, reader.values);
    if (preferences.single) requireOne(page.rows);
    const headers = { ...jsonHeaders(preferences), 'content-range': rangeOf(request, page.rows) };
    return new Response(page.body, { status: await statusOf(client, request, 200), headers });
  };
}

function minimal(reader: Reader, request: RestRequest, write: string): Plan['run'] {
  return async (client) => {
    const { rowCount } = await client.query(write, reader.values.list);
    const rows = rowCount ?? 0;
    if (request.preferences.single) requireOne(rows);
    const headers = { 'content-range': rangeOf(request, rows) };
    return new Response(null, { status: await statusOf(client, request, 204), headers });
  };
}

function rangeOf({ method, preferences }: RestRequest, rows: number): string {
  const range = method === 'PATCH' && rows > 0 ? `0-${rows - 1}` : '*';
  return `${range}/${preferences.count ? rows : '*'}`;
}

/** A POST created something (201), unless every row of a merge was there already (200). */
async function statusOf(client: pg.PoolClient, request: RestRequest, other: number): Promise<number> {
  if (request.method !== 'POST') return other;
  if (request.preferences.resolution !== 'merge') return 201;
  const { rows } = await client.query<{ inserted: string | null }>(
    `select current_setting('pgrst.inserted', true) as inserted`,
  );
  return Number(rows[0]?.inserted ?? 0) > 0 ? 201 : 200;
}
