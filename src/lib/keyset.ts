/**
 * Keyset pages: a page is asked for by the key of its neighbour, never by number, so page 800 costs what page 1 costs.
 * The place is kept in the address as `?after=` or `?before=`, so that it can be shared and the back button works.
 */
export type KeyValue = string | number;

export type Cursor = { direction: 'after' | 'before'; key: readonly KeyValue[] };

export type KeysetPage<Row> = { rows: Row[]; previous: Cursor | null; next: Cursor | null };

/** The place in the list that the address names; null is the first page. A damaged address is the first page too. */
export function readCursor(params: URLSearchParams): Cursor | null {
  for (const direction of ['after', 'before'] as const) {
    const key = decodeKey(params.get(direction));
    if (key !== null) return { direction, key };
  }
  return null;
}

/** The address's parameters with another place, everything else (filters, search) kept. */
export function withCursor(params: URLSearchParams, cursor: Cursor | null): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('after');
  next.delete('before');
  if (cursor !== null) next.set(cursor.direction, JSON.stringify(cursor.key));
  return next;
}

/**
 * Makes a page of what was fetched: `size + 1` rows, in list order, or backwards when the cursor says `before`.
 * The extra row only says that there is more.
 */
export function toPage<Row>(
  fetched: readonly Row[],
  size: number,
  cursor: Cursor | null,
  keyOf: (row: Row) => readonly KeyValue[],
): KeysetPage<Row> {
  const more = fetched.length > size;
  const backwards = cursor?.direction === 'before';
  const rows = fetched.slice(0, size);
  if (backwards) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  return {
    rows,
    previous:
      first !== undefined && (backwards ? more : cursor !== null)
        ? { direction: 'before', key: keyOf(first) }
        : null,
    next: last !== undefined && (backwards || more) ? { direction: 'after', key: keyOf(last) } : null,
  };
}

/**
 * PostgREST's `or` filter for the rows beyond a cursor, of a list sorted by `columns` (none of them null), all
 * descending or all ascending: `client.or(keysetFilter(['issued_on', 'id'], cursor, 'descending'))`.
 */
export function keysetFilter(
  columns: readonly string[],
  cursor: Cursor,
  order: 'ascending' | 'descending',
): string {
  const onward = (order === 'ascending') === (cursor.direction === 'after') ? 'gt' : 'lt';
  return columns
    .map((column, at) => {
      const equal = columns.slice(0, at).map((before, index) => `${before}.eq.${quoted(cursor.key[index])}`);
      const beyond = `${column}.${onward}.${quoted(cursor.key[at])}`;
      return equal.length === 0 ? beyond : `and(${[...equal, beyond].join(',')})`;
    })
    .join(',');
}

function quoted(value: KeyValue | undefined): string {
  return typeof value === 'number' ? String(value) : `"${(value ?? '').replaceAll(/(["\\])/g, '\\$1')}"`;
}

function decodeKey(text: string | null): readonly KeyValue[] | null {
  if (text === null) return null;
  try {
    const key: unknown = JSON.parse(text);
    const valid =
      Array.isArray(key) &&
      key.length > 0 &&
      key.every((v) => typeof v === 'string' || typeof v === 'number');
    return valid ? (key as KeyValue[]) : null;
  } catch {
    return null;
  }
}
