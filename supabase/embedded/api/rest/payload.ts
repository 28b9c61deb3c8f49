import type { Catalogue, Column, Table } from './catalogue.ts';
import { RestFailure } from './failure.ts';
import { quote } from './sql.ts';

/** The body of an insert or update: the JSON text goes to Postgres untouched, only its keys are read here. */
export type Payload = { text: string; keys: string[]; rows: number; isArray: boolean };

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects and lists in a body: far more than rows that fit into one, and few enough to be read in a moment. */
const mostParts = 250_000;

function hasTooManyParts(text: string): boolean {
  let parts = 0;
  for (let at = 0; text.length > mostParts && at < text.length && parts <= mostParts; at++) {
    if (text[at] === '[' || text[at] === '{') parts++;
  }
  return parts > mostParts;
}

function parse(text: string): unknown {
  // Anybody may send it, and while it is read the one process answers nobody.
  if (hasTooManyParts(text)) throw new RestFailure(413, 'PGRST102', 'The body has too many parts');
  try {
    return JSON.parse(text);
  } catch {
    throw new RestFailure(400, 'PGRST102', 'Empty or invalid json');
  }
}

/** Reads rows to write. Fails with PGRST102 for anything but an object or objects of the same keys. */
export function parsePayload(text: string, columns: string[] | null): Payload {
  const value = parse(text);
  const rows = Array.isArray(value) ? value : [value];
  if (!rows.every(isObject)) throw new RestFailure(400, 'PGRST102', 'Empty or invalid json');
  const keys = Object.keys(rows[0] ?? {});
  const uniform = rows.every((row) => {
    const own = Object.keys(row);
    return own.length === keys.length && keys.every((key) => Object.hasOwn(row, key));
  });
  if (!columns && !uniform) throw new RestFailure(400, 'PGRST102', 'All object keys must match');
  return { text, keys: columns ?? keys, rows: rows.length, isArray: Array.isArray(value) };
}

/** Reads the named arguments of a function call; no body is no arguments. */
export function parseArguments(text: string): string[] {
  const value = text === '' ? {} : parse(text);
  if (!isObject(value)) throw new RestFailure(400, 'PGRST102', 'Empty or invalid json');
  return Object.keys(value);
}

/** The table of a path. Fails with PGRST205. */
export function tableOf(catalogue: Catalogue, name: string): Table {
  const table = catalogue.tables.get(name);
  if (table) return table;
  throw new RestFailure(404, 'PGRST205', `Could not find the table 'public.${name}' in the schema cache`);
}

/** The columns a payload writes. Fails with PGRST204. */
export function columnsOf(table: Table, keys: string[]): Column[] {
  return keys.map((key) => {
    const column = table.columns.find(({ name }) => name === key);
    if (column) return column;
    throw new RestFailure(
      400,
      'PGRST204',
      `Could not find the '${key}' column of '${table.name}' in the schema cache`,
    );
  });
}

/** The payload as rows of the columns' own types, for `from`. `withDefaults` fills absent keys (missing=default). */
export function rowsSql(
  parameter: string,
  columns: Column[],
  isArray: boolean,
  withDefaults: boolean,
): string {
  const types = columns.map(({ name, type }) => `${quote(name)} ${type}`).join(', ');
  const json = isArray ? `${parameter}::jsonb` : `jsonb_build_array(${parameter}::jsonb)`;
  if (!withDefaults) {
    const text = isArray ? `${parameter}::json` : `json_build_array(${parameter}::json)`;
    return `json_to_recordset(${text}) as payload(${types})`;
  }
  const defaults = columns
    .filter((column) => column.default !== null)
    .map((column) => `'${column.name.replaceAll("'", "''")}', ${column.default}`)
    .join(', ');
  const filled = `select jsonb_agg(jsonb_build_object(${defaults}) || row) from jsonb_array_elements(${json}) row`;
  return `jsonb_to_recordset((${filled})) as payload(${types})`;
}
