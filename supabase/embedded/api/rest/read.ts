import type { Catalogue } from './catalogue.ts';
import { conditionsSql } from './conditions.ts';
import { RestFailure, unsupported } from './failure.ts';
import type { Condition } from './filters.ts';
import type { Node, OrderTerm } from './query.ts';
import { type Relation, relate } from './relations.ts';
import type { EmbedItem } from './select.ts';
import { fieldSql, inPublic, quote, type Values } from './sql.ts';

/** What a select reads: an SQL item for `from`, its alias, and the table whose foreign keys it has. */
export type Source = { from: string; alias: string; table: string | null };

export type Reader = { catalogue: Catalogue; values: Values; maxRows: number | null; aliases: number };

/** Embedded resources of one request; planning many more keeps the database busy until its time-out. */
const mostEmbeds = 40;

type Join = { sql: string; alias: string; relation: Relation; item: EmbedItem };

/** The select of one node with everything embedded in it. `linked` joins it to its parent. */
export function selectSql(reader: Reader, node: Node, source: Source, linked: string[] = []): string {
  const joins = joinsOf(reader, node.embeds, source);
  const columns = node.items.map((item) => {
    if (item.kind === 'all') return `${quote(source.alias)}.*`;
    if (item.kind === 'embed') {
      const join = joins.find((candidate) => candidate.item === item);
      const empty = join?.relation.toOne ? 'null' : `'[]'`;
      return `coalesce(${join?.alias}.body, ${empty}) as ${quote(item.label)}`;
    }
    const value = fieldSql(reader.values, source.alias, item.field);
    return `${item.cast ? `cast(${value} as ${item.cast})` : value} as ${quote(item.label)}`;
  });
  const shown = columns.filter((_, index) => !isBare(node, index));
  const order = node.order.map((term) => orderSql(reader, source, joins, term)).join(', ');
  const limit = smaller(node.limit, reader.maxRows);
  return [
    `select ${shown.join(', ')} from ${source.from}`,
    ...joins.map(({ sql }) => sql),
    `where ${whereSql(reader, node, source, joins, linked)}`,
    order && `order by ${order}`,
    limit === null ? '' : `limit ${limit}`,
    node.offset > 0 ? `offset ${node.offset}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** How many rows there are without the page: `select 1 …` with only the joins that decide. */
export function countSql(reader: Reader, node: Node, source: Source): string {
  const deciding = node.embeds.filter(
    ({ item }) => item.inner || node.conditions.some((condition) => tests(condition, item.label)),
  );
  const joins = joinsOf(reader, deciding, source);
  const where = whereSql(reader, node, source, joins, []);
  return [`select 1 from ${source.from}`, ...joins.map(({ sql }) => sql), `where ${where}`].join(' ');
}

/** `relation()` filters without showing anything. */
function isBare(node: Node, index: number): boolean {
  const item = node.items[index];
  return item?.kind === 'embed' && item.items.length === 0;
}

function joinsOf(reader: Reader, embeds: Node['embeds'], source: Source): Join[] {
  return embeds.map(({ item, node: child }) => {
    const relation = relate(reader.catalogue, source.table ?? source.alias, item);
    const number = ++reader.aliases;
    if (number > mostEmbeds) throw unsupported(`more than ${mostEmbeds} embedded resources`);
    const alias = `embed_${number}`;
    const part = `part_${number}`;
    const rows = selectSql(
      reader,
      child,
      tableSource(relation.target, part),
      linksOf(relation, source, part),
    );
    const body = relation.toOne ? 'row_to_json(r)' : 'json_agg(r)';
    const [kind, on] = item.inner ? ['inner', `${alias}.body is not null`] : ['left', 'true'];
    const sql = `${kind} join lateral (select ${body} as body from (${rows}) r) ${alias} on ${on}`;
    return { sql, alias, relation, item };
  });
}

/** A table of `public` under an alias. */
export function tableSource(table: string, alias: string): Source {
  return { from: `${inPublic(table)} as ${quote(alias)}`, alias, table };
}

function linksOf(relation: Relation, parent: Source, alias: string): string[] {
  return relation.pairs.map(
    ([outer, inner]) => `${quote(alias)}.${quote(inner)} = ${quote(parent.alias)}.${quote(outer)}`,
  );
}

function whereSql(reader: Reader, node: Node, source: Source, joins: Join[], linked: string[]): string {
  const own: Condition[] = [];
  const parts = [...linked];
  for (const condition of node.conditions) {
    const join = joins.find(({ item }) => tests(condition, item.label));
    if (join && condition.kind === 'test') parts.push(presenceSql(join, condition));
    else own.push(condition);
  }
  if (own.length > 0 || parts.length === 0) parts.push(conditionsSql(reader.values, source.alias, own));
  return parts.join(' and ');
}

function tests(condition: Condition, label: string): boolean {
  return condition.kind === 'test' && condition.field.path.length === 0 && condition.field.name === label;
}

function presenceSql(join: Join, condition: Extract<Condition, { kind: 'test' }>): string {
  if (condition.operator !== 'is' || !['null', 'not_null'].includes(String(condition.value))) {
    throw new RestFailure(400, 'PGRST120', `Bad operator on the '${join.item.label}' embedded resource`, {
      details: 'Only is null or not is null filters are allowed on embedded resources',
    });
  }
  const present = (condition.value === 'not_null') !== condition.negated;
  return `${join.alias}.body is ${present ? 'not ' : ''}null`;
}

function orderSql(reader: Reader, source: Source, joins: Join[], term: OrderTerm): string {
  const direction = `${term.descending ? ' desc' : ' asc'}${term.nulls ? ` nulls ${term.nulls}` : ''}`;
  if (term.relation === null) return `${fieldSql(reader.values, source.alias, term.field)}${direction}`;
  const join = joins.find(({ item }) => item.label === term.relation || item.relation === term.relation);
  if (!join) {
    throw new RestFailure(400, 'PGRST108', `'${term.relation}' is not an embedded resource in this request`, {
      hint: `Verify that '${term.relation}' is included in the 'select' query parameter.`,
    });
  }
  if (!join.relation.toOne) {
    throw new RestFailure(400, 'PGRST118', `A related order on '${term.relation}' is not possible`, {
      details: `'${source.alias}' and '${term.relation}' do not form a many-to-one or one-to-one relationship`,
    });
  }
  const alias = `sort_${++reader.aliases}`;
  const value = fieldSql(reader.values, alias, term.field);
  const links = linksOf(join.relation, source, alias).join(' and ');
  return `(select ${value} from ${tableSource(join.relation.target, alias).from} where ${links})${direction}`;
}

function smaller(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
