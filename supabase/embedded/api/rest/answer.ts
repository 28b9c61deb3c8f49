import type pg from 'pg';
import { RestFailure } from './failure.ts';
import type { Preferences } from './preferences.ts';
import type { Node } from './query.ts';
import type { Values } from './sql.ts';

/** What a statement found: the JSON text, how many rows are in it, and of how many. */
export type Page = { body: string; rows: number; total: number | null };

/** Runs `rowsSql` and lets Postgres write the JSON. `countSql` adds the number of rows without the page. */
export async function readPage(
  client: pg.PoolClient,
  statement: { with?: string; rows: string; count: string | null; one: boolean; scalar?: boolean },
  values: Values,
): Promise<Page> {
  const item = statement.scalar ? 'page.pgrst_scalar' : 'page';
  const list = `json_agg(${item})`;
  const body = statement.one ? `coalesce((${list} -> 0)::text, 'null')` : `coalesce(${list}::text, '[]')`;
  const total = statement.count === null ? 'null' : `(select count(*) from (${statement.count}) all_rows)`;
  const { rows } = await client.query<{ body: string; rows: string; total: string | null }>(
    `${statement.with ?? ''} select ${body} as body, count(*) as rows, ${total} as total from (${statement.rows}) page`,
    values.list,
  );
  const [row] = rows;
  if (!row) throw new Error('An aggregate without a row');
  return { body: row.body, rows: Number(row.rows), total: row.total === null ? null : Number(row.total) };
}

/** `.single()` takes exactly one row; thrown inside the transaction, so a write is undone. */
export function requireOne(rows: number): void {
  if (rows === 1) return;
  throw new RestFailure(406, 'PGRST116', 'Cannot coerce the result to a single JSON object', {
    details: `The result contains ${rows} rows`,
  });
}

/** The `Content-Range` of a page and its status: 206 when there is more, 416 when it starts past the end. */
export function pageRange(page: Page, node: Node): { status: 200 | 206; contentRange: string } {
  const first = node.offset;
  const { rows, total } = page;
  if (total !== null && first > total) {
    throw new RestFailure(416, 'PGRST103', 'Requested range not satisfiable', {
      details: `An offset of ${first} was requested, but there are only ${total} rows.`,
    });
  }
  const range = rows === 0 ? '*' : `${first}-${first + rows - 1}`;
  const partial = total !== null && rows < total;
  return { status: partial ? 206 : 200, contentRange: `${range}/${total ?? '*'}` };
}

/** Headers of every answer with a JSON body. */
export function jsonHeaders(preferences: Preferences): Record<string, string> {
  const type = preferences.single ? 'application/vnd.pgrst.object+json' : 'application/json';
  return { 'content-type': `${type}; charset=utf-8` };
}
