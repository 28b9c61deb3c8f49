import type { Catalogue, ForeignKey } from './catalogue.ts';
import { RestFailure, unsupported } from './failure.ts';
import type { EmbedItem } from './select.ts';

/** How an embedded table joins: `pairs` are (column of the parent, column of the embedded). */
export type Relation = { target: string; toOne: boolean; pairs: [string, string][] };

type Candidate = Relation & { name: string; cardinality: string; description: string };

/**
 * Finds the foreign key behind an embed. The name may be the table's, or, from the side that holds the key, the
 * key's or its column's. Fails with PGRST200 (none), PGRST201 (several), ZG501 (itself, views, or through a third table).
 */
export function relate(catalogue: Catalogue, parent: string, item: EmbedItem): Relation {
  const { relation, hint } = item;
  const direct = catalogue.foreignKeys.flatMap((key) => candidatesOf(catalogue, key, parent, relation));
  const found = hint ? direct.filter((candidate) => isHinted(candidate, hint)) : direct;
  const through = manyToMany(catalogue, parent, relation).filter(
    (candidate) => !hint || isHinted(candidate, hint),
  );
  const [first, ...others] = [...found, ...through];
  if (!first) throw notFound(catalogue, parent, item);
  if (others.length > 0) throw ambiguous(parent, relation, [first, ...others]);
  if (found.length === 0) throw unsupported(`embedding '${relation}' in '${parent}' through a third table`);
  if (first.target === parent) throw unsupported(`embedding '${parent}' in itself`);
  return first;
}

function candidatesOf(
  catalogue: Catalogue,
  key: ForeignKey,
  parent: string,
  relation: string,
): (Candidate & { key: ForeignKey })[] {
  const candidates: (Candidate & { key: ForeignKey })[] = [];
  const named = key.name === relation || (key.pairs.length === 1 && key.pairs[0]?.[0] === relation);
  const sourceUnique = isUnique(catalogue, key);
  const columns = (side: 0 | 1) => key.pairs.map((pair) => pair[side]).join(', ');
  if (key.source === parent && (key.target === relation || named)) {
    candidates.push({
      key,
      name: key.name,
      target: key.target,
      toOne: true,
      pairs: key.pairs,
      cardinality: sourceUnique ? 'one-to-one' : 'many-to-one',
      description: `${key.name} using ${key.source}(${columns(0)}) and ${key.target}(${columns(1)})`,
    });
  }
  if (key.target === parent && key.source === relation) {
    candidates.push({
      key,
      name: key.name,
      target: key.source,
      toOne: sourceUnique,
      pairs: key.pairs.map(([source, target]) => [target, source]),
      cardinality: sourceUnique ? 'one-to-one' : 'one-to-many',
      description: `${key.name} using ${key.target}(${columns(1)}) and ${key.source}(${columns(0)})`,
    });
  }
  return candidates;
}

/** One-to-one as PostgREST sees it: the key's columns are exactly a primary key or unique constraint of its table. */
function isUnique(catalogue: Catalogue, key: ForeignKey): boolean {
  const columns = key.pairs.map(([source]) => source);
  const keys = catalogue.tables.get(key.source)?.keys ?? [];
  return keys.some(
    (unique) => unique.columns.length === columns.length && unique.columns.every((c) => columns.includes(c)),
  );
}

function isHinted(candidate: Candidate, hint: string): boolean {
  return (
    candidate.name === hint ||
    (candidate.pairs.length === 1 && candidate.pairs.flat().includes(hint)) ||
    (candidate.cardinality === 'many-to-many' && candidate.description.startsWith(`${hint} `))
  );
}

/** Third tables whose primary key holds a foreign key to both: PostgREST counts them, so an embed may be ambiguous. */
function manyToMany(catalogue: Catalogue, parent: string, relation: string): Candidate[] {
  return catalogue.foreignKeys
    .filter((key) => key.target === parent)
    .flatMap((left) =>
      catalogue.foreignKeys
        .filter((right) => right.source === left.source && right.target === relation && right !== left)
        .filter((right) => inPrimaryKey(catalogue, left) && inPrimaryKey(catalogue, right))
        .map((right) => ({
          name: left.source,
          target: relation,
          toOne: false,
          pairs: [],
          cardinality: 'many-to-many',
          description: `${left.source} using ${left.name} and ${right.name}`,
        })),
    );
}

function inPrimaryKey(catalogue: Catalogue, key: ForeignKey): boolean {
  const primary = catalogue.tables.get(key.source)?.keys.find((candidate) => candidate.primary);
  return primary !== undefined && key.pairs.every(([source]) => primary.columns.includes(source));
}

function notFound(catalogue: Catalogue, parent: string, { relation, hint }: EmbedItem): RestFailure {
  const tables = [catalogue.tables.get(parent), catalogue.tables.get(relation)];
  if (tables.some((table) => table?.isView)) {
    return unsupported(`embedding with a view ('${parent}' and '${relation}')`);
  }
  const using = hint ? ` using the hint '${hint}'` : '';
  return new RestFailure(
    400,
    'PGRST200',
    `Could not find a relationship between '${parent}' and '${relation}' in the schema cache`,
    {
      details: `Searched for a foreign key relationship between '${parent}' and '${relation}'${using} in the schema 'public', but no matches were found.`,
    },
  );
}

function ambiguous(parent: string, relation: string, candidates: Candidate[]): RestFailure {
  const hints = candidates.map(({ name }) => `'${relation}!${name}'`).join(', ');
  return new RestFailure(
    300,
    'PGRST201',
    `Could not embed because more than one relationship was found for '${parent}' and '${relation}'`,
    {
      details: candidates.map(({ cardinality, description, target }) => ({
        cardinality,
        embedding: `${parent} with ${target}`,
        relationship: description,
      })),
      hint: `Try changing '${relation}' to one of the following: ${hints}. Find the desired relationship in the 'details' key.`,
    },
  );
}
