import { RestFailure, unparsable, unsupported } from './failure.ts';
import { type Condition, parseFilter, parseTree } from './filters.ts';
import { type Field, Scanner } from './scanner.ts';
import { type EmbedItem, parseSelect, type SelectItem } from './select.ts';

/** One term of `order=`; `relation` when it sorts by a column of an embedded to-one resource. */
export type OrderTerm = {
  relation: string | null;
  field: Field;
  descending: boolean;
  nulls: 'first' | 'last' | null;
};

/** What is asked of one table: the root, or an embedded resource. */
export type Node = {
  items: SelectItem[];
  conditions: Condition[];
  order: OrderTerm[];
  limit: number | null;
  offset: number;
  embeds: { item: EmbedItem; node: Node }[];
};

/** The whole query string. */
export type Query = { root: Node; columns: string[] | null; onConflict: string[] | null };

/** Parses the pairs of a query string. Fails with PGRST100 (grammar), PGRST108 (filter on no embed) or ZG501. */
export function parseQuery(pairs: Iterable<[string, string]>): Query {
  const entries = [...pairs];
  const select = entries.findLast(([key]) => key === 'select')?.[1];
  const query: Query = { root: nodeOf(parseSelect(select ?? '*')), columns: null, onConflict: null };
  for (const [key, value] of entries) {
    if (key === 'select') continue;
    if (key === 'columns') query.columns = parseNames('columns parameter', value);
    else if (key === 'on_conflict') query.onConflict = parseNames('on_conflict parameter', value);
    else apply(query.root, key, value);
  }
  return query;
}

function nodeOf(items: SelectItem[]): Node {
  const embeds = items
    .filter((item) => item.kind === 'embed')
    .map((item) => ({ item, node: nodeOf(item.items) }));
  return { items, conditions: [], order: [], limit: null, offset: 0, embeds };
}

function apply(root: Node, key: string, value: string): void {
  const { segments, field } = parseKey(key);
  const last = field.path.length === 0 ? field.name : '';
  if (last === 'and' || last === 'or') {
    const negated = segments.at(-1) === 'not';
    const node = nodeAt(root, negated ? segments.slice(0, -1) : segments);
    node.conditions.push(parseTree(last, negated, value));
    return;
  }
  const node = nodeAt(root, segments);
  if (last === 'order') node.order = parseOrder(value);
  else if (last === 'limit') node.limit = parseCount('limit', value);
  else if (last === 'offset') node.offset = parseCount('offset', value);
  else node.conditions.push(parseFilter(field, value));
}

function parseKey(key: string): { segments: string[]; field: Field } {
  const scanner = new Scanner(key, 'tree path');
  const segments: string[] = [];
  for (;;) {
    const field = scanner.field();
    if (scanner.done) return { segments, field };
    if (field.path.length > 0) scanner.fail();
    scanner.expect('.');
    segments.push(field.name);
  }
}

function nodeAt(root: Node, segments: string[]): Node {
  let node = root;
  for (const segment of segments) {
    const embed = node.embeds.find(({ item }) => item.label === segment || item.relation === segment);
    if (!embed) {
      throw new RestFailure(400, 'PGRST108', `'${segment}' is not an embedded resource in this request`, {
        hint: `Verify that '${segment}' is included in the 'select' query parameter.`,
      });
    }
    node = embed.node;
  }
  return node;
}

function parseOrder(text: string): OrderTerm[] {
  const scanner = new Scanner(text, 'order');
  const terms: OrderTerm[] = [];
  do {
    let field = scanner.field();
    let relation: string | null = null;
    if (scanner.take('(')) {
      relation = field.name;
      field = scanner.field();
      scanner.expect(')');
    }
    const direction = scanner.match(/\.(asc|desc)/y);
    const nulls = scanner.match(/\.nulls(first|last)/y);
    terms.push({
      relation,
      field,
      descending: direction === '.desc',
      nulls: nulls === undefined ? null : nulls === '.nullsfirst' ? 'first' : 'last',
    });
  } while (scanner.take(','));
  scanner.end();
  return terms;
}

function parseNames(what: string, text: string): string[] {
  const scanner = new Scanner(text, what);
  const names: string[] = [];
  do names.push(scanner.name());
  while (scanner.take(','));
  scanner.end();
  return names;
}

function parseCount(what: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw unparsable(`${what} parameter`, text);
  if (text.startsWith('-')) throw unsupported(`a negative ${what}`);
  return Number(text);
}
