import type { Table } from './catalogue.ts';
import { conditionsSql } from './conditions.ts';
import { RestFailure, unsupported } from './failure.ts';
import { columnsOf, type Payload, rowsSql } from './payload.ts';
import type { Preferences } from './preferences.ts';
import type { Node, Query } from './query.ts';
import type { Reader } from './read.ts';
import { relate } from './relations.ts';
import { inPublic, quote } from './sql.ts';

/** Counts inserted rows: an insert adds one, `do update` takes it back. Read afterwards for 200 or 201. */
const counted = (step: string, never: string) =>
  `set_config('pgrst.inserted', (coalesce(nullif(current_setting('pgrst.inserted', true), '')::int, 0) ${step} 1)::text, true) <> '${never}'`;

/** An insert or upsert, without `returning`. */
export function insertSql(
  reader: Reader,
  table: Table,
  payload: Payload,
  preferences: Preferences,
  onConflict: string[] | null,
): string {
  const columns = columnsOf(table, payload.keys);
  const into = `insert into ${inPublic(table.name)}`;
  const merge = preferences.resolution === 'merge';
  const onConflictSql = conflictSql(table, payload.keys, preferences, onConflict);
  if (columns.length === 0) {
    if (payload.rows === 1) return `${into} default values${onConflictSql}`;
    if (payload.rows > 1) throw unsupported('inserting several rows without columns');
    return `${into} select * from ${inPublic(table.name)} where false`;
  }
  const names = columns.map(({ name }) => quote(name)).join(', ');
  const rows = rowsSql(
    reader.values.bind(payload.text),
    columns,
    payload.isArray,
    preferences.missingDefault,
  );
  const count = merge ? ` where ${counted('+', '0')}` : '';
  return `${into} (${names}) select ${names} from ${rows}${count}${onConflictSql}`;
}

function conflictSql(
  table: Table,
  keys: string[],
  preferences: Preferences,
  onConflict: string[] | null,
): string {
  if (preferences.resolution === null) return '';
  const target = onConflict ?? table.keys.find(({ primary }) => primary)?.columns;
  if (!target) return '';
  const columns = target.map(quote).join(', ');
  if (preferences.resolution === 'ignore' || keys.length === 0) {
    return ` on conflict (${columns}) do nothing`;
  }
  const changes = keys.map((key) => `${quote(key)} = excluded.${quote(key)}`).join(', ');
  return ` on conflict (${columns}) do update set ${changes} where ${counted('-', '-1')}`;
}

/** An update, without `returning`. An empty object changes nothing. */
export function updateSql(reader: Reader, table: Table, payload: Payload, node: Node): string {
  const columns = columnsOf(table, payload.keys);
  const into = `update ${inPublic(table.name)}`;
  if (columns.length === 0) {
    const [first] = table.columns;
    if (!first) throw unsupported('updating a table without columns');
    return `${into} set ${quote(first.name)} = ${quote(first.name)} where false`;
  }
  if (payload.rows !== 1) throw new RestFailure(400, 'PGRST102', 'An update takes one object');
  const rows = rowsSql(reader.values.bind(payload.text), columns, payload.isArray, false);
  const changes = columns.map(({ name }) => `${quote(name)} = payload.${quote(name)}`).join(', ');
  return `${into} set ${changes} from ${rows} where ${targetSql(reader, table, node, 'UPDATE')}`;
}

/** A delete, without `returning`. */
export function deleteSql(reader: Reader, table: Table, node: Node): string {
  return `delete from ${inPublic(table.name)} where ${targetSql(reader, table, node, 'DELETE')}`;
}

/** Supabase loads pg-safeupdate for the API: a change of every row is refused. */
function targetSql(reader: Reader, table: Table, node: Node, what: string): string {
  if (node.limit !== null || node.offset > 0) throw unsupported(`limit on ${what}`);
  if (node.conditions.length === 0) {
    throw new RestFailure(400, '21000', `${what} requires a WHERE clause`);
  }
  return conditionsSql(reader.values, table.name, node.conditions);
}

/** The columns `returning` needs: those shown, sorted by and joined on. `*` only when asked for, as it needs every grant. */
export function returningSql(reader: Reader, table: Table, { root }: Query): string {
  const names = new Set<string>();
  for (const item of root.items) {
    if (item.kind === 'all') return `${quote(table.name)}.*`;
    if (item.kind === 'column') names.add(item.field.name);
    else for (const [own] of relate(reader.catalogue, table.name, item).pairs) names.add(own);
  }
  for (const term of root.order) if (term.relation === null) names.add(term.field.name);
  return [...names].map((name) => `${quote(table.name)}.${quote(name)}`).join(', ') || '1';
}
