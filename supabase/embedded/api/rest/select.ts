import { unsupported } from './failure.ts';
import { type Field, Scanner } from './scanner.ts';

/** One entry of `select=`. */
export type SelectItem =
  | { kind: 'all' }
  | { kind: 'column'; field: Field; cast: string | null; label: string }
  | EmbedItem;

/** A related table inside the answer: `label:relation!hint!inner(items)`. */
export type EmbedItem = {
  kind: 'embed';
  relation: string;
  hint: string | null;
  inner: boolean;
  label: string;
  items: SelectItem[];
};

/** A cast is written into the statement, so only these are. */
const casts = new Set(
  (
    'text varchar int2 int4 int8 smallint integer int bigint numeric decimal real float4 float8 bool boolean ' +
    'date time timetz timestamp timestamptz interval uuid json jsonb citext inet bytea'
  ).split(' '),
);

/** Parses `select=`. Aggregates, spreads and unknown casts are refused with ZG501. */
export function parseSelect(text: string): SelectItem[] {
  const scanner = new Scanner(text, 'select parameter');
  const items = scanner.done ? [] : parseItems(scanner);
  scanner.end();
  return items;
}

function parseItems(scanner: Scanner): SelectItem[] {
  const items: SelectItem[] = [];
  do items.push(parseItem(scanner));
  while (scanner.take(','));
  return items;
}

function parseItem(scanner: Scanner): SelectItem {
  if (scanner.take('*')) return { kind: 'all' };
  if (scanner.sees('...')) throw unsupported('spreading an embedded resource (...)');
  let alias: string | null = null;
  let name = scanner.name();
  if (scanner.sees(':') && !scanner.sees('::')) {
    scanner.take(':');
    alias = name;
    if (scanner.sees('...')) throw unsupported('spreading an embedded resource (...)');
    name = scanner.name();
  }
  if (name === 'count' && scanner.sees('()')) throw unsupported('aggregates in select');
  if (scanner.sees('!') || scanner.sees('(')) return parseEmbed(scanner, name, alias);
  return parseColumn(scanner, name, alias);
}

function parseEmbed(scanner: Scanner, relation: string, alias: string | null): EmbedItem {
  let hint: string | null = null;
  let inner = false;
  while (scanner.take('!')) {
    const word = scanner.name();
    if (word === 'inner') inner = true;
    else if (word !== 'left') hint = word;
  }
  scanner.expect('(');
  const items = scanner.sees(')') ? [] : parseItems(scanner);
  scanner.expect(')');
  return { kind: 'embed', relation, hint, inner, label: alias ?? relation, items };
}

function parseColumn(scanner: Scanner, name: string, alias: string | null): SelectItem {
  const path = scanner.jsonPath();
  let cast: string | null = null;
  if (scanner.take('::')) {
    cast = scanner.match(/[A-Za-z_][\w ]*/y)?.trim() ?? scanner.fail();
    if (!casts.has(cast.toLowerCase())) throw unsupported(`the cast to ${cast}`);
  }
  if (scanner.sees('.')) throw unsupported('aggregates in select');
  // As PostgREST: a JSON value is named after the last key of its path that is not an index.
  const lastKey = path.findLast((step) => typeof step.key === 'string')?.key;
  return { kind: 'column', field: { name, path }, cast, label: alias ?? String(lastKey ?? name) };
}
